package zapbook.exercises.ch07r;

import zapbook.exercises.support.review.Patch;
import zapbook.exercises.support.review.Review;

/**
 * Review 7, 20 minutes: room for a whole walk.
 *
 * <p>{@link RoomForAWalk} was posted as a patch for our Stage 6. Read its
 * mail and its code. It is wrong, and the tests in the mail do not show
 * it. Write the test that does: it passes on every right patch and fails
 * on this one.
 *
 * <p>JUnit runs your test on our Stage 7, on the patch as posted, and on
 * two more, which stand in the panel beside this test: leave it for
 * afterwards. What is red or green is not the patch but
 * whether your test judged it rightly.
 *
 * <p>{@code patch.bench()} puts the patch on a machine. There
 * {@code roots(10)} makes roots in use, which cannot be recycled,
 * {@code graph().limit(64)} sets how many pages may be used, and
 * {@code vm().vcpu(0).read(address)} is the guest at work. A guest that
 * is told that there is no space throws {@code NoSpaceException}; one
 * that faults for ever throws {@code GuestStuckException}.
 * {@code run(step)} lets the patch work.
 *
 * <p>AssertJ's {@code assertThat} is there to be imported.
 *
 * <p>The story is told in chapter 7, "Tell user space";
 * nothing has to be solved before it.
 */
class RoomForAWalkTest {

  // TODO Rename it to what the posted patch breaks, and write it. When is
  //      an error the only thing left to do?
  @Review(RoomForAWalkPanel.class)
  void a_sentence_that_is_true_of_every_right_patch(Patch patch) {
  }
}
