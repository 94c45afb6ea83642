package zapbook.exercises.ch08r;

import zapbook.exercises.support.review.Patch;
import zapbook.exercises.support.review.Review;

/**
 * Review 8, 20 minutes: the oldest leaves, and no tables.
 *
 * <p>{@link LeavesFirst} was posted as a patch for our Stage 7. Read its
 * mail and its code. It is wrong, and the tests in the mail do not show
 * it. Write the test that does: it passes on every right patch and fails
 * on this one.
 *
 * <p>JUnit runs your test on our Stage 8, on the patch as posted, and on
 * two more, which stand in the panel beside this test: leave it for
 * afterwards. What is red or green is not the patch but
 * whether your test judged it rightly.
 *
 * <p>{@code patch.bench()} puts the patch on a machine. There
 * {@code leaves(30, 4)} makes leaves and {@code roots(3)} roots in use;
 * {@code graph().roots(root, 0)} leaves a root without users, as a
 * process that is gone leaves it. {@code graph().limit(60)} sets how many
 * pages may be used, {@code operations()::makePagesAvailable} makes room,
 * and {@code mmu()} tells how many pages are available.
 *
 * <p>AssertJ's {@code assertThat} is there to be imported.
 *
 * <p>The story is told in chapter 8, "The oldest, not the newest";
 * nothing has to be solved before it.
 */
class LeavesFirstTest {

  // TODO Rename it to what the posted patch breaks, and write it. What if
  //      there is no page of the kind that the patch prefers?
  @Review(LeavesFirstPanel.class)
  void a_sentence_that_is_true_of_every_right_patch(Patch patch) {
  }
}
