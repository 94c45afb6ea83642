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
 *      |       lines of the kernel log
 *      |  compare(values)
 *      v
 *   Comparison       a result for each Subject: all stages, and the
 *      |             Variants that a workload puts beside them
 *      v
 *   ComparisonText   the same as a table; a star where a figure changes
 *
 *   Parameter, Values   numbers with defaults and limits
 *   FigureWords         what a figure is called and counted in
 *   Label               historical, or counterfactual
 *   Setting             the simulated lock, or that of real threads
 *   RecordedProgram     what a real program touched, by pages
 * </pre>
 *
 * <p>One a chapter: SlotDeleteUnderPressure, Restarts, MemoryHotplug,
 * DeadRoots, Recycling, DropCaches, NoPagesLeft, WorkingSetAtTheLimit with
 * ProgramsAtTheLimit, DirtyLogSoftLockup. Beside the stages: Livelock,
 * MmioWalk, GenerationWrap, EndlessRecycling.
 */
package zapbook.workloads;
