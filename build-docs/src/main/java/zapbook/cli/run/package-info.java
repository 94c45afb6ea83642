/**
 * The commands {@code zapbook run} and {@code zapbook compare}: workloads
 * on one stage or on all.
 *
 * <pre>
 *   RunCommand                      CompareCommand
 *     |-- WorkloadList                |-- StageSet
 *     |-- RunTable                    |-- Comparison        rows, changes
 *     `-- RunReport, for machines     |     |-- ComparisonTable
 *                                     |     |-- BarChart
 *                                     |     `-- ComparisonPlot, an SVG
 *                                     `-- RunReport, one a stage
 *
 *   both   FirstStage, WorkloadName, Given   what the user typed
 *          ReplayFile                        a page to step through
 *          Running, Steps                    doing it, and how far it is
 *          FigureWords, Page                 names, units, lines
 * </pre>
 */
package zapbook.cli.run;
