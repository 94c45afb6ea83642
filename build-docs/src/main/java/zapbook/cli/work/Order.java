package zapbook.cli.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import zapbook.jfr.FlightRecording;
import zapbook.mmu.ShadowMmu;
import zapbook.replay.Replay;
import zapbook.replay.Window;
import zapbook.replay.page.ReplayPage;
import zapbook.threads.RealRuns;
import zapbook.vm.Vm;
import zapbook.workloads.Result;
import zapbook.workloads.Subject;
import zapbook.workloads.Workload;
import zapbook.workloads.Workloads;

/**
 * What is to be run, and how. It can be handed to another process.
 *
 * @param workload its name
 * @param numbers parameters that are not to have their standard value
 * @param lock which lock
 * @param runs how many runs under the real lock
 * @param recording where a Flight Recorder file goes; null for none
 * @param replay where a replay goes; null for none
 * @param replaySteps how many steps it keeps
 */
public record Order(String workload, Map<String, Long> numbers,
    LockChoice lock, int runs, String recording, String replay,
    int replaySteps) {

  /** Runs under the real lock that find code not compiled yet. */
  public static final int WARM_UPS = 2;

  /** Runs it, and writes the files that are wanted. */
  public Result on(Subject subject) {
    Workload found = Workloads.named(workload);
    Result result = recording == null ? run(found, subject.factory(), runs)
        : recorded(found, subject);
    if (replay != null) {
      replay(found, subject);
    }
    return result;
  }

  private Result run(Workload found,
      Function<Vm, ? extends ShadowMmu> factory, int times) {
    return lock == LockChoice.simulated ? found.run(factory, numbers)
        : new RealRuns(WARM_UPS, times).of(found, factory, numbers);
  }

  /** A recording is of one run; under the real lock not of the first. */
  private Result recorded(Workload found, Subject subject) {
    if (lock == LockChoice.real) {
      new RealRuns(0, WARM_UPS).of(found, subject.factory(), numbers);
    }
    try (var flight = new FlightRecording(
        workload + " on " + subject.name() + ", " + lock + " lock")) {
      var watched = flight.watching(subject.factory());
      Result result = lock == LockChoice.simulated
          ? found.run(watched, numbers)
          : new RealRuns(0, 1).of(found, watched, numbers);
      flight.write(Path.of(recording));
      return result;
    } catch (IOException e) {
      throw new UncheckedIOException(recording + " cannot be written", e);
    }
  }

  private void replay(Workload found, Subject subject) {
    Window window =
        Window.STANDARD.steps(replaySteps).from(Window.From.RESET);
    try {
      ReplayPage.write(Replay.of(found, List.of(subject), numbers, window),
          Path.of(replay));
    } catch (IOException e) {
      throw new UncheckedIOException(replay + " cannot be written", e);
    }
  }
}
