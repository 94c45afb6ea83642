/**
 * Tries an exercise out, and says what came of it.
 *
 * <pre>
 *   Exercises.in(root) ──▶ Exercise ──▶ SourceText     what is known, and which text is tried
 *                             │            │
 *                             ▼            ▼
 *                          Workshop.run(exercise, sources)
 *                             │   compiles the text with the exercise's tests, in memory,
 *                             │   loads it where no answer can be taken by mistake (FreshLoader),
 *                             │   runs the tests with a time limit (Trial)
 *                             ▼
 *                          Verdict = Problems of the compiler + one Outcome a test
 *                             │
 *                             ├──▶ Standing   untouched, open or solved
 *                             ├──▶ Hindsight  a later chapter's tests on an earlier class
 *                             └──▶ Declared   does the starter fail as it says it does?
 * </pre>
 *
 * <p>What the learner writes may be a test. Such a {@link zapbook.proof.Part} and its answer
 * (below {@code src/reviews/java}: Maven does not compile it, since it uses what the exercises'
 * tests share) are tried like any other text; what it means that they pass is the business of
 * the exercises' own judge.
 *
 * <p>{@link zapbook.proof.OwnClass} compiles and loads a learner's class without tests, for a
 * workload to run on; {@link zapbook.proof.ClassPath} is what it may use.
 * {@link zapbook.proof.Edit} is a small named change to an answer, which a
 * named test must notice. A verdict is never "solved" when no test ran. Learners' code may end the process or never
 * return: {@link zapbook.proof.Progress} is the main class of a process that may be lost.
 *
 * <p>{@link zapbook.proof.syntax} compares Java texts and knows nothing of exercises;
 * {@link zapbook.proof.patch} makes the mailed patches and is not known here.
 */
package zapbook.proof;
