/**
 * Golden runs: what the kernel's own zap code did with a page graph, and
 * whether a stage does the same.
 *
 * <pre>
 *   Scenario   PageSpec, Link, Entries         a page graph
 *     Run      Op, Action, Expectation         what is done with it, and
 *       |                                      what each kernel did
 *       v
 *   GoldenScope    which KernelState a stage stands for in this run
 *       v
 *   ScenarioRunner ---- World      the graph in a VM, and its pages
 *       |               NamedPages are there when operations name them
 *       |               Performer  does an operation
 *       |               Watcher    listens to the events
 *       |                 Watch      counts those of one operation
 *       |                 ResultForm writes them as fields
 *       v
 *   Difference     the first field in which the two differ
 *   Tally          matched, excluded, out of scope, mismatched
 *
 *   Player         plays a run that no kernel has played, or any other
 *     Bystander      looks on: for pictures and replays
 *     Played         what a stage did; can be kept in the run
 *       OpWords        an operation in words
 *       PlayedText     all of them in lines
 * </pre>
 *
 * <p>A result is a map from field names to numbers, strings, lists and
 * maps, so that both sides can be compared field by field. Files are read
 * elsewhere; nothing here needs more than a browser has.
 */
package zapbook.golden;
