/**
 * Doing what {@code zapbook run} and {@code zapbook compare} are told to:
 * here for a stage, in a process that may be lost for a learner's class.
 *
 * <pre>
 *   Order    workload, parameters, lock, files to write
 *     |-- on(a stage or variant)        in this process
 *     |
 *     `-- OwnProcess --process--&gt; OwnRun   compiles and loads the class,
 *              `------ Paper -------'      does the order on it
 *
 *   Own      which class: that of an exercise, or a file
 *   Beside   what a page of the book shows of it besides its figures
 * </pre>
 */
package zapbook.cli.work;
