/**
 * The command {@code zapbook}: how a reader moves about in the kit.
 *
 * <p>The build writes an argument file, and the reader starts the command
 * with it, on every system and from any directory:
 * {@code java @build-docs/target/zapbook ARGS}.
 *
 * <pre>
 *   WriteLauncher --&gt; ArgumentFile      at build time: target/zapbook
 *     `-- Libraries                     copies of all jars: target/lib
 *
 *   Zapbook                             the main class and its subcommands
 *     |-- CommandLines                  wiring: colour, errors, exit codes
 *     |-- Status                        no argument: where you stand
 *     |     `-- progress.*            what is remembered of the reader
 *     |-- ReadCommand                   the book in the browser
 *     |     |-- kit.BookServer          on 127.0.0.1 alone
 *     |     |-- Contents                which page has which chapter
 *     |     `-- Opener                  xdg-open, open and their like
 *     |-- WatchCommand                  tests run whenever a file is saved
 *     |     `-- watch.*               keys, verdicts, the end
 *     |-- exercise.*                    check, hint, diff, reset, ...
 *     |     `-- classroom.*             check --report: many work trees
 *     |-- BookCommand                   renders the book anew
 *     |-- shell.ShellCommand            JShell with the stages loaded;
 *     |                                 zapbook.prompt can be called there
 *     |-- run.RunCommand                a workload on one stage
 *     |-- run.CompareCommand            the same on all stages
 *     |-- trace.TraceCommand            a real program in a guest
 *     |-- stages.StagesCommand          the stages and their commits
 *     |-- golden.GoldenCommand          the stages and the kernel's own runs
 *     |-- stages.BlameCommand           who touched a routine last
 *     `-- doctor.DoctorCommand          is everything here that is needed?
 *
 *   kit                                 what all of them share
 * </pre>
 *
 * <p>A new subcommand is one class with picocli's {@code @Command}, and one
 * more name in the list at {@link zapbook.cli.Zapbook}. It throws
 * {@link zapbook.cli.kit.WrongUse} for what the user should type otherwise,
 * {@link zapbook.cli.kit.NotBuilt} for what a build would make, and
 * {@link zapbook.cli.kit.Failed} for what did not come to its end.
 *
 * <p>Exit codes: 0 all well, 1 a checked thing failed, 2 wrong use or bad
 * input, 70 a fault of the kit itself.
 */
package zapbook.cli;
