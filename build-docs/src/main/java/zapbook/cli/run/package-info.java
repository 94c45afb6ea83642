/**
 * The commands {@code zapbook run} and {@code zapbook compare}: workloads
 * on one stage or on all.
 *
 * <pre>
 *   RunCommand                      CompareCommand
 *     |-- WorkloadList                |-- StageSet
 *     |-- RunTable                    |-- BarChart
 *     `-- RunReport, for machines     |-- ComparisonPlot, an SVG
 *                                     `-- RunReport, one a row
 *
 *   both   FirstStage, WorkloadName, Given   what the user typed
 *          OwnOptions, LockOptions           whose class, which lock
 *          ReplayFile, RecordingFile         a page to step through, a
 *                                            Flight Recorder file
 *          LogLines, Told, Likeness          the kernel log; a class of
 *                                            the reader's
 *          BookColumn, BookLab               that class in the book's page
 *          Running, Steps                    doing it, and how far it is
 *          Screen, Page                      letters, lines
 * </pre>
 *
 * <p>Rows, changes and the table itself are those of
 * {@code zapbook.workloads.Comparison}.
 */
package zapbook.cli.run;
