package zapbook.jfr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Function;
import jdk.jfr.Event;
import jdk.jfr.Recording;
import zapbook.mmu.ShadowMmu;
import zapbook.vm.Threading;
import zapbook.vm.Vm;

/**
 * One run, recorded. What happens before the machine's counters are first
 * reset is preparation and not in it.
 *
 * <pre>
 *   try (var recording = new FlightRecording("drop-caches on stage 6")) {
 *     workload.run(recording.watching(Stage6::new), Map.of());
 *     recording.write(Path.of("run.jfr"));
 *   }
 * </pre>
 */
public final class FlightRecording implements AutoCloseable {
  /** What the recording says about the machine that it was made on. */
  private static final List<String> SURROUNDINGS = List.of(
      "jdk.JVMInformation", "jdk.OSInformation", "jdk.CPUInformation",
      "jdk.GarbageCollection", "jdk.GCPhasePause");
  private static final List<Class<? extends Event>> OURS = List.of(
      RunEvent.class, LockHoldEvent.class, ZapEvent.class,
      CommitEvent.class, FlushEvent.class, RecycleEvent.class,
      ShrinkEvent.class, ReloadEvent.class);

  private final Recording recording = new Recording();
  private final RunEvent run = new RunEvent();

  /**
   * Starts a recording.
   *
   * @param what the run in a few words, such as workload and stage
   */
  public FlightRecording(String what) {
    SURROUNDINGS.forEach(name -> recording.enable(name));
    OURS.forEach(
        type -> recording.enable(type).withoutThreshold());
    recording.setName(what);
    recording.start();
    run.what = what;
    run.begin();
  }

  /**
   * Lets an MMU be recorded.
   *
   * @param stage makes the MMU
   * @return makes the same MMU, for a machine that is listened to
   */
  public Function<Vm, ShadowMmu> watching(
      Function<Vm, ? extends ShadowMmu> stage) {
    return vm -> {
      boolean virtual = vm.threading() == Threading.ONE_THREAD;
      vm.events().listen(new Listener(() -> vm.counters().resets() > 0,
          virtual ? vm.clock()::nanos : () -> 0));
      return stage.apply(vm);
    };
  }

  /**
   * Ends the recording and writes it, in one piece.
   *
   * @param file where to; what stands there is replaced
   * @throws IOException if it cannot be written
   */
  public void write(Path file) throws IOException {
    run.commit();
    recording.stop();
    Path draft = file.resolveSibling(file.getFileName() + ".draft");
    try {
      recording.dump(draft);
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  @Override
  public void close() {
    recording.close();
  }

  @Override
  public String toString() {
    return "recording of " + run.what;
  }
}
