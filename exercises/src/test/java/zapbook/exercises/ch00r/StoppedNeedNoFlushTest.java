package zapbook.exercises.ch00r;

import zapbook.exercises.support.review.Patch;
import zapbook.exercises.support.review.Review;

/**
 * Review 0, 15 minutes: nobody runs, nobody needs a flush.
 *
 * <p>{@link StoppedNeedNoFlush} was posted as a patch for our Stage 0.
 * Read its mail and its code. It is wrong, and the tests in the mail do
 * not show it. Write the test that does: it passes on every right patch
 * and fails on this one.
 *
 * <p>JUnit runs your test on our Stage 0, on the patch as posted, and on
 * two more, which stand in the panel beside this test: leave it for
 * afterwards. What is red or green is not the patch but
 * whether your test judged it rightly.
 *
 * <p>{@code patch.bench()} puts the patch on a machine with one vCPU,
 * {@code bench.vm().vcpu(0)}, which can {@code read(address)},
 * {@code stop()} and {@code resume()}. {@code bench.mmu().zapAll()} zaps
 * everything. {@code bench.run(step)} writes down what happens in the
 * step, and {@code bench.count(EventKind.FAULT)} counts some of it.
 *
 * <p>AssertJ's {@code assertThat} is there to be imported.
 * {@code EventKind} is in {@code zapbook.observe}.
 *
 * <p>The story is told in the prologue, "Two page tables and one lock";
 * nothing has to be solved before it.
 */
class StoppedNeedNoFlushTest {

  // TODO Rename it to what the posted patch breaks, and write it. What
  //      does a vCPU still know when it is stopped?
  @Review(StoppedNeedNoFlushPanel.class)
  void a_sentence_that_is_true_of_every_right_patch(Patch patch) {
  }
}
