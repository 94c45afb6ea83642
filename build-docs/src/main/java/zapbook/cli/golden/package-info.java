/**
 * The command {@code zapbook golden}: plays recorded runs of the kernel's
 * own code on the stages.
 *
 * <pre>
 *   GoldenCommand     reads the files, plays each run on each stage
 *     |-- PlayedHere    a run that no kernel has played, on a stage
 *     |-- Summary       what a reader sees
 *     |     `-- PlayedSummary   what the stages did in such runs
 *     `-- GoldenReport  what a machine reads
 * </pre>
 */
package zapbook.cli.golden;
