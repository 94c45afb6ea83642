/**
 * The command {@code zapbook stages}: which stage stands for which commits
 * of the kernel, from the registry {@link zapbook.stages.Stages}.
 */
package zapbook.cli.stages;
