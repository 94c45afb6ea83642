/**
 * Memory traces of real programs, and runs of them.
 *
 * <pre>
 *   FILE.lackey[.gz] -- LackeyTrace.of -->    how many accesses, or what
 *        |                                    is wrong in which line
 *        +------------- LackeyTrace.open ---> a Program, streamed
 *                                                |
 *                              TraceRun  in a guest, on a stage
 *                                                |
 *                                            TraceResult
 * </pre>
 *
 * <p>This package reads files, so nothing that also runs in the book's
 * page may know it.
 */
package zapbook.trace;
