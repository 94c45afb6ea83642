/**
 * What the exercises' tests share: a machine with everything written down
 * ({@link zapbook.exercises.support.Lab}), who could still reach a page
 * when it was freed ({@link zapbook.exercises.support.Reach}), and a
 * failure in the chapter's words ({@link zapbook.exercises.support.Told}),
 * and a page to watch it on
 * ({@link zapbook.exercises.support.FailureReplay}).
 *
 * <p>{@link zapbook.exercises.support.review} judges tests that the
 * learner writes.
 */
package zapbook.exercises.support;
