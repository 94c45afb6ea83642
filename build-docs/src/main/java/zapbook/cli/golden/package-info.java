/**
 * The command {@code zapbook golden}: plays recorded runs of the kernel's
 * own code on the stages.
 *
 * <pre>
 *   GoldenCommand     reads the files, plays each run on each stage
 *     |-- Summary       what a reader sees
 *     `-- GoldenReport  what a machine reads
 * </pre>
 */
package zapbook.cli.golden;
