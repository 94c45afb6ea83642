package zapbook.exercises.ch09c;

import zapbook.exercises.support.review.Patch;
import zapbook.exercises.support.review.Review;

/**
 * Exercise 9c, the other half: the test that shows the livelock.
 *
 * <p>JUnit runs your test on the code of August 2019, on your own
 * {@link EndTheChase}, on two more right patches, and on two that end the
 * livelock the wrong way. What is red or green is not the patch but
 * whether your test judged it rightly.
 *
 * <p>{@code new Guest(patch::mmu, 2)} is a guest at work; somebody wants
 * the lock whenever two pages have been zapped. {@code whileDropped} takes
 * what happens then, {@code work} lets each vCPU touch memory of its own,
 * {@code deleteSlot} sets it off, {@code oldPages} and
 * {@code oldPagesLeft} tell how far it is. No machine tells you that
 * something never ends: decide how long you watch, and say why that is
 * enough for any right patch.
 *
 * <p>The story is told in chapter 2, under "What it cost, what it missed";
 * nothing has to be solved before it.
 */
class LivelockTest {

  // TODO Rename it to what the livelock breaks, and write it. What does
  //      your test do where the walk would go on for ever? And what if a
  //      walk comes to an end and has not done its work?
  @Review(LivelockPanel.class)
  void a_sentence_that_is_true_of_every_right_patch(Patch patch) {
  }
}
