/**
 * Speaks when an exercise does not compile. Maven runs the tests all the
 * same (see the pom), since its own last lines say nothing of what to do.
 *
 * <pre>
 *   ItCompiles        a test that there is only if something is refused
 *    └ Sources        the files of the exercise; are their classes younger?
 *       └ Refusal     what the compiler says of one place
 *   OnlyWhatCompiles  keeps tests from running that were compiled earlier
 * </pre>
 */
package zapbook.exercises.support.compiler;
