/**
 * The command on a real pseudo terminal: keys go in, what stands on the
 * screen comes out, and the terminal's settings are looked at before and
 * after. Skipped, with a line that says so, where there is no
 * {@code /dev/ptmx}. {@link zapbook.terminal.Latency} is no test: it prints
 * how long a learner waits, see {@code .ci/figures}.
 */
package zapbook.terminal;
