/**
 * A run as a recording of the JDK's Flight Recorder, for JDK Mission
 * Control and {@code jfr print}.
 *
 * <pre>
 *   Events of a VM ---&gt; Listener ---&gt; one Flight Recorder event each for
 *                          |          a page zapped, a commit, a flush,
 *                          |          a recycling, a shrink call, a
 *                          |          reload, a hold of the lock
 *                          |
 *   FlightRecording   starts, watches an MMU, writes the file
 * </pre>
 *
 * <p>The duration of a Flight Recorder event is real and says how long the
 * Java code took, the recording itself included. What the kernel's work
 * costs in the model stands beside it as the virtual duration; under the
 * lock of real threads that is 0. The package looks in from outside:
 * nothing of the machine or the MMU knows it.
 */
package zapbook.jfr;
