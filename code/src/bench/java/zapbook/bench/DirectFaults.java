package zapbook.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import zapbook.observe.Counters;
import zapbook.stages.Stage0;
import zapbook.vm.Vcpu;
import zapbook.vm.Vm;

/**
 * Direct faults on an empty 4 GiB guest: every frame is touched once, so
 * each of the 1,048,576 accesses faults and is mapped. The iterations are
 * short and many: what else the machine does spoils some of them, and the
 * best of each benchmark can still be compared.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 24, time = 400, timeUnit = TimeUnit.MILLISECONDS)
public class DirectFaults {
  private static final int FRAMES = 1 << 20;
  private static final String HEAP = "-Xmx3g";
  private static final String COLLECTOR = "-XX:+UseSerialGC";

  /** Whether the counters listen. */
  @Param({"nobody", "counters"})
  private String listener;

  private Vm vm;

  /** A guest in which nothing has been touched. */
  @Setup(Level.Invocation)
  public void emptyGuest() {
    vm = Vm.withMemory("4G").uncounted().build();
    vm.start(new Stage0(vm));
    if (listener.equals("counters")) vm.events().listen(new Counters());
  }

  /**
   * Faults with the events in the code.
   *
   * @return the vCPU, so that nothing is optimised away
   */
  @Benchmark
  @OperationsPerInvocation(FRAMES)
  @Fork(value = 4, jvmArgsAppend = {HEAP, COLLECTOR})
  public Vcpu faults() {
    return touchEveryFrame();
  }

  /**
   * Faults with every event compiled out; what is faster here is what
   * events cost. The listener hears nothing, whoever it is.
   *
   * @return the vCPU, so that nothing is optimised away
   */
  @Benchmark
  @OperationsPerInvocation(FRAMES)
  @Fork(value = 4,
      jvmArgsAppend = {HEAP, COLLECTOR, "-Dzapbook.events=off"})
  public Vcpu faultsWithoutEvents() {
    return touchEveryFrame();
  }

  private Vcpu touchEveryFrame() {
    Vcpu vcpu = vm.vcpu(0);
    for (long frame = 0; frame < FRAMES; frame++) {
      vcpu.touch(frame << 12, true);
    }
    return vcpu;
  }
}
