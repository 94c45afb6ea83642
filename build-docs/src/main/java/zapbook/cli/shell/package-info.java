/**
 * The command {@code zapbook shell}: JShell with the stages loaded.
 *
 * <pre>
 *   ShellCommand
 *     |-- CodePath     which jars or folders hold machine, MMU and drawers
 *     |-- Startup      the imports at the start, made from what is there
 *     |-- Welcome      a few lines: what is loaded, how to go on
 *     |-- PlainLine    the equal jshell command, for those who want it
 *     `-- zapbook.prompt.Session   whom zapbook.prompt.Prompt answers
 * </pre>
 *
 * <p>Snippets run inside this process, see
 * {@link zapbook.prompt.LiveExecution}: the prompt comes in half the time,
 * and a snippet costs 10 ms, not 190. The price is that {@code System.exit}
 * in a snippet ends the shell.
 */
package zapbook.cli.shell;
