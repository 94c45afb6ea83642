package zapbook.exercises.ch06r;

import zapbook.exercises.support.review.Patch;
import zapbook.exercises.support.review.Review;

/**
 * Review 6, 15 minutes: the host is told what it wants to hear.
 *
 * <p>{@link PromisedPages} was posted as a patch for our Stage 5. Read
 * its mail and its code. It is wrong, and the tests in the mail do not
 * show it. Write the test that does: it passes on every right patch and
 * fails on this one.
 *
 * <p>JUnit runs your test on our Stage 6, on the patch as posted, and on
 * two more, which stand in the panel beside this test: leave it for
 * afterwards. What is red or green is not the patch but
 * whether your test judged it rightly.
 *
 * <p>{@code patch.bench()} puts the patch on a machine. There
 * {@code leaves(10, 4)} and {@code roots(3)} make pages,
 * {@code mmu().shrink(128)} is the host that asks, and {@code run(step)}
 * writes down what happens in the step, so that
 * {@code count(EventKind.PAGE_FREED)} can count it.
 *
 * <p>AssertJ's {@code assertThat} is there to be imported.
 * {@code EventKind} is in {@code zapbook.observe}.
 *
 * <p>The story is told in chapter 6, "Batched shrinking";
 * nothing has to be solved before it.
 */
class PromisedPagesTest {

  // TODO Rename it to what the posted patch breaks, and write it. When
  //      does the walk end?
  @Review(PromisedPagesPanel.class)
  void a_sentence_that_is_true_of_every_right_patch(Patch patch) {
  }
}
