/**
 * {@code zapbook check --report DIR...}: the exercises of many work trees.
 *
 * <pre>
 *   Classroom          the options; several trees at a time
 *     |
 *     `-- WorkTree       what in a tree is the student's
 *           |  laid over a copy of our exercises: tests, tools, pristine
 *           |  starters and descriptions are ours
 *           v
 *         TreeExaminer --process--> TreeExamination    all exercises of a
 *           |<------- TreeDesk --------'               tree; replaced by a
 *           |                                          new one if it dies
 *           v
 *         TreeReport     ExerciseReports, and what was not used
 *           |-- JUnitXml   a test suite for each exercise of each tree
 *           |-- Csv        a row for each exercise of each tree
 *           `-- a line on the screen
 * </pre>
 *
 * <p>A tree's code runs in a process with a limit of time and of memory,
 * with an environment of its own and a home that goes with it. That is no
 * sandbox: it may read and write what the user may. For trees of strangers
 * run the command in a container, as CI services do.
 */
package zapbook.cli.classroom;
