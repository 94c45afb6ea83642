package zapbook.exercises.ch09r;

import zapbook.exercises.support.review.Patch;
import zapbook.exercises.support.review.Review;

/**
 * Review 9, 20 minutes: a batch for every pass.
 *
 * <p>{@link BatchOfAPass} was posted as a patch for our Stage 8. Read its
 * mail and its code. It is wrong, and the tests in the mail do not show
 * it. Write the test that does: it passes on every right patch and fails
 * on this one.
 *
 * <p>JUnit runs your test on our Stage 9, on the patch as posted, and on
 * two more, which stand in the panel beside this test: leave it for
 * afterwards. What is red or green is not the patch but
 * whether your test judged it rightly.
 *
 * <p>{@code patch.bench()} puts the patch on a machine. There
 * {@code leaves(30, 4)} makes pages that go alone and
 * {@code tableWithUnsync(3)} a table that takes three leaves along;
 * {@code vm().simulatedLock().contention(Contention.ALWAYS)} lets
 * somebody always wait for the lock.
 * {@code run(bench.operations()::zapAllFast)} lets the obsolete walk
 * work, and {@code count(EventKind.YIELDED)} says how often it gave up
 * the lock.
 *
 * <p>AssertJ's {@code assertThat} is there to be imported.
 * {@code EventKind} is in {@code zapbook.observe}.
 *
 * <p>The story is told in chapter 9, "Count every zapped page";
 * nothing has to be solved before it.
 */
class BatchOfAPassTest {

  // TODO Rename it to what the posted patch breaks, and write it. For how
  //      many reasons does a walk begin anew?
  @Review(BatchOfAPassPanel.class)
  void a_sentence_that_is_true_of_every_right_patch(Patch patch) {
  }
}
