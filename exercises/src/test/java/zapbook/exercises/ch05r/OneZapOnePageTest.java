package zapbook.exercises.ch05r;

import zapbook.exercises.support.review.Patch;
import zapbook.exercises.support.review.Review;

/**
 * Review 5, 20 minutes: one zap, one page.
 *
 * <p>{@link OneZapOnePage} was posted as a patch for our Stage 4. Read
 * its mail and its code. It is wrong, and the tests in the mail do not
 * show it. Write the test that does: it passes on every right patch and
 * fails on this one.
 *
 * <p>JUnit runs your test on our Stage 5, on the patch as posted, and on
 * two more, which stand in the panel beside this test: leave it for
 * afterwards. What is red or green is not the patch but
 * whether your test judged it rightly.
 *
 * <p>{@code patch.bench()} puts the patch on a machine. There
 * {@code leaves(60, 0)} and {@code roots(3)} make pages; {@code new
 * PageMaker(bench.mmu())} makes tables above unsync leaves, in either
 * order. {@code bench.graph().limit(62)} sets how many pages may be used,
 * {@code bench.operations()} has {@code makePagesAvailable} and
 * {@code changeLimit}, and {@code bench.mmu()} tells how many are
 * available.
 *
 * <p>AssertJ's {@code assertThat} is there to be imported.
 *
 * <p>The story is told in chapter 5, "Batched recycling";
 * nothing has to be solved before it.
 */
class OneZapOnePageTest {

  // TODO Rename it to what the posted patch breaks, and write it. What is
  //      counted, and what should be?
  @Review(OneZapOnePagePanel.class)
  void a_sentence_that_is_true_of_every_right_patch(Patch patch) {
  }
}
