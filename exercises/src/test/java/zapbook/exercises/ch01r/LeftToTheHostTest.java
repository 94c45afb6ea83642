package zapbook.exercises.ch01r;

import zapbook.exercises.support.review.Patch;
import zapbook.exercises.support.review.Review;

/**
 * Review 1, 15 minutes: let the host have it.
 *
 * <p>{@link LeftToTheHost} was posted as a patch for our Stage 0. Read
 * its mail and its code. It is wrong, and the tests in the mail do not
 * show it. Write the test that does: it passes on every right patch and
 * fails on this one.
 *
 * <p>JUnit runs your test on our Stage 1, on the patch as posted, and on
 * two more, which stand in the panel beside this test: leave it for
 * afterwards. What is red or green is not the patch but
 * whether your test judged it rightly.
 *
 * <p>{@code patch.bench()} puts the patch on a machine. There
 * {@code leaves(30, 4)} makes pages, {@code run(step)} writes down what
 * happens in the step, {@code operations()::zapAllFast} zaps everything
 * by way of the obsolete walk, {@code mmu().shrink(128)} is the host that
 * asks, and {@code count(EventKind.PAGE_FREED)} counts what was written
 * down.
 *
 * <p>AssertJ's {@code assertThat} is there to be imported.
 * {@code EventKind} is in {@code zapbook.observe}.
 *
 * <p>The story is told in chapter 1, "The zapped-obsolete list";
 * nothing has to be solved before it.
 */
class LeftToTheHostTest {

  // TODO Rename it to what the posted patch breaks, and write it. Who
  //      frees a page that nobody asks for?
  @Review(LeftToTheHostPanel.class)
  void a_sentence_that_is_true_of_every_right_patch(Patch patch) {
  }
}
