/**
 * What the registry {@link zapbook.stages.Stages} knows: the command
 * {@code zapbook stages} tells which stage stands for which commits of the
 * kernel, and {@code zapbook blame} which of them touched a routine last.
 */
package zapbook.cli.stages;
