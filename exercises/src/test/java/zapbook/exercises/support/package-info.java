/**
 * What the exercises' tests share.
 *
 * <pre>
 *   Lab          a machine with an MMU under test, everything written down
 *    └ PageMaker pages made by hand, without a guest that faults
 *   Bench        the same for a test that the learner writes
 *   Attempt      does something with it: what never ends, goes astray or
 *                throws fails in words (Trail, OwnFrames,
 *                LockKept)
 *   Told         a failure in the chapter's words: expected, seen, the
 *                state, where to read on, what to do next
 *   WalkEnd      what a walk zapped is free at its end, with one flush
 *   Story, ListsNow, Passes, Reach, FreedTooSoon   the state, to be shown
 *   OwnRoutines, OwnWork   is it solved in the exercise's own class?
 *   FailureReplay   a page on which the failure can be watched
 *                (Retake, ReferenceLoader, EmptySubclass, ReplayFolder)
 *   OneAtATime   on a console the first failure alone speaks in full
 *                (Score, EarlyEnd)
 * </pre>
 *
 * <p>{@link zapbook.exercises.support.review} judges tests that the
 * learner writes; {@link zapbook.exercises.support.compiler} speaks when
 * the exercise does not compile.
 */
package zapbook.exercises.support;
