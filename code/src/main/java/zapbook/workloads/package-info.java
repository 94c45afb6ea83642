/**
 * The story behind each patch as an experiment that runs on every stage,
 * also on a class of yours.
 *
 * <pre>
 *   Workload   a name, a story, parameters, and what it does
 *      |            one class each; Workloads lists them
 *      |  run(stage, values)
 *      v
 *   Result     outcome, figures that matter here, all counters, the
 *              lines of the kernel log
 *
 *   Parameter, Values   numbers with defaults and limits
 *   Setting             the simulated lock, or that of real threads
 * </pre>
 */
package zapbook.workloads;
