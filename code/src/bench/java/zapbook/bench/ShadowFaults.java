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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import zapbook.stages.Stage;
import zapbook.stages.Stages;
import zapbook.vm.GuestKernel;
import zapbook.vm.Paging;
import zapbook.vm.Vcpu;
import zapbook.vm.Vm;

/**
 * Shadow paging: a process touches 16,384 pages that its own tables map
 * already, but no shadow page does. Each access is one fault.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgsAppend = {"-Xmx2g", "-XX:+UseSerialGC"})
public class ShadowFaults {
  private static final int PAGES = 16_384;

  private Vm vm;
  private Vcpu vcpu;

  /** A process whose own tables map all of its pages. */
  @Setup
  public void start() {
    vm = Vm.withMemory("512M").paging(Paging.SHADOW).uncounted().build();
    Stage last = Stages.stage(Stages.all().size() - 1);
    vm.start(last.create(vm));
    vcpu = vm.vcpu(0);
    GuestKernel kernel = new GuestKernel(vm);
    kernel.switchTo(kernel.newProcess("bench", vcpu), vcpu);
    faults();
  }

  /** No shadow page is left but a dead root. */
  @Setup(Level.Invocation)
  public void zap() {
    vm.mmu().zapAll();
  }

  /**
   * Faults.
   *
   * @return the vCPU, so that nothing is optimised away
   */
  @Benchmark
  @OperationsPerInvocation(PAGES)
  public Vcpu faults() {
    for (long page = 0; page < PAGES; page++) vcpu.touch(page << 12, true);
    return vcpu;
  }
}
