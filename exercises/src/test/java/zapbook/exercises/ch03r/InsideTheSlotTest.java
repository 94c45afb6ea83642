package zapbook.exercises.ch03r;

import zapbook.exercises.support.review.Patch;
import zapbook.exercises.support.review.Review;

/**
 * Review 3, 30 minutes: only what the new slot covers.
 *
 * <p>{@link InsideTheSlot} was posted as a patch for our Stage 2. Read
 * its mail and its code. It is wrong, and the tests in the mail do not
 * show it. Write the test that does: it passes on every right patch and
 * fails on this one.
 *
 * <p>JUnit runs your test on our Stage 3, on the patch as posted, and on
 * two more, which stand in the panel beside this test: leave it for
 * afterwards. What is red or green is not the patch but
 * whether your test judged it rightly.
 *
 * <p>{@code patch.bench(Vm.withMemory("64M"))} puts the patch on a
 * machine; the plan also takes {@code paging(Paging.SHADOW)}. Its vCPU
 * reads and writes; to look at a frame that has no memory makes an MMIO
 * entry. {@code new GuestKernel(bench.vm())} runs processes and maps
 * pages for them, {@code bench.vm().createSlot(name, firstGfn, frames)}
 * lets memory appear, and {@code bench.count(EventKind.FAULT)} counts
 * what happened inside {@code bench.run(step)}.
 *
 * <p>AssertJ's {@code assertThat} is there to be imported.
 * {@code EventKind} is in {@code zapbook.observe}.
 *
 * <p>The story is told in chapter 3, "The MMIO-only zap, in its two
 * lives";
 * nothing has to be solved before it.
 */
class InsideTheSlotTest {

  // TODO Rename it to what the posted patch breaks, and write it. What
  //      does the gfn of a page say?
  @Review(InsideTheSlotPanel.class)
  void a_sentence_that_is_true_of_every_right_patch(Patch patch) {
  }
}
