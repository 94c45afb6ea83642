/**
 * The command {@code zapbook trace}: a real program's memory accesses, run
 * in a guest.
 *
 * <pre>
 *   TraceCommand
 *     |-- Machine       memory, paging, vCPUs, limit
 *     |-- TraceInput    which file or sample, and what is wrong with it
 *     |-- ProgressLine  how far it is, on a terminal
 *     |-- TraceReport   the result as machines read it
 *     `-- TraceTable    the result as people read it
 * </pre>
 */
package zapbook.cli.trace;
