package zapbook.exercises.ch02r;

import zapbook.exercises.support.review.Patch;
import zapbook.exercises.support.review.Review;

/**
 * Review 2, 25 minutes: more than one means others.
 *
 * <p>{@link MoreThanOne} was posted as a patch for our Stage 1. Read its
 * mail and its code. It is wrong, and the tests in the mail do not show
 * it. Write the test that does: it passes on every right patch and fails
 * on this one.
 *
 * <p>JUnit runs your test on our Stage 2, on the patch as posted, and on
 * two more, which stand in the panel beside this test: leave it for
 * afterwards. What is red or green is not the patch but
 * whether your test judged it rightly.
 *
 * <p>{@code patch.bench()} puts the patch on a machine. There
 * {@code leaves(10, 4)} and {@code roots(2)} make pages; {@code new
 * PageMaker(bench.mmu())} makes tables and roots above unsync leaves, in
 * either order. {@code bench.run(bench.mmu()::zapAll)} lets a walk from
 * the head run; it fails in words when the walk goes astray.
 *
 * <p>AssertJ's {@code assertThat} is there to be imported.
 *
 * <p>The story is told in chapter 2, "How many, and may I go on?";
 * nothing has to be solved before it.
 */
class MoreThanOneTest {

  // TODO Rename it to what the posted patch breaks, and write it. Is
  //      there a page that is zapped and does not count itself?
  @Review(MoreThanOnePanel.class)
  void a_sentence_that_is_true_of_every_right_patch(Patch patch) {
  }
}
