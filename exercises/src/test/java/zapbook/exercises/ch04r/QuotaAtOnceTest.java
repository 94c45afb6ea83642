package zapbook.exercises.ch04r;

import zapbook.exercises.support.review.Patch;
import zapbook.exercises.support.review.Review;

/**
 * Review 4, 15 minutes: the quota comes back at once.
 *
 * <p>{@link QuotaAtOnce} was posted as a patch for our Stage 3. Read its
 * mail and its code. It is wrong, and the test in the mail does not show
 * it. Write the test that does: it passes on every right patch and fails
 * on this one.
 *
 * <p>JUnit runs your test on our Stage 4, on the patch as posted, and on
 * two more, which stand in the panel beside this test: leave it for
 * afterwards. What is red or green is not the patch but
 * whether your test judged it rightly.
 *
 * <p>{@code patch.bench()} puts the patch on a machine. There
 * {@code roots(3)} makes roots in use, {@code leaves(10, 4)} other pages,
 * {@code run(bench.mmu()::zapAll)} lets the patch work,
 * {@code operations()} has {@code putRoot}, and {@code mmu()} tells what
 * there is to see.
 *
 * <p>AssertJ's {@code assertThat} is there to be imported.
 *
 * <p>The story is told in chapter 4, "Dead roots leave the list";
 * nothing has to be solved before it.
 */
class QuotaAtOnceTest {

  // TODO Rename it to what the posted patch breaks, and write it. At
  //      which moment does a zapped root differ from a page that is gone?
  @Review(QuotaAtOncePanel.class)
  void a_sentence_that_is_true_of_every_right_patch(Patch patch) {
  }
}
