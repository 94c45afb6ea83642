package zapbook.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import zapbook.mmu.ShadowMmu;
import zapbook.vm.FaultResult;
import zapbook.vm.Vcpu;

/**
 * A vCPU loads its root when two shadow pages are available: 23 pages of
 * a 4 GiB guest, 512 live entries each, make room first.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgsAppend =
    {"-Xms3g", "-Xmx3g", "-Xmn2g", "-XX:+UseSerialGC"})
public class Recycling {
  private static final int ENOUGH = 100;

  private ShadowMmu mmu;
  private Vcpu vcpu;

  /** A guest at its limit; when most of it is gone, a new one. */
  @Setup(Level.Invocation)
  public void twoPagesAreLeft() {
    if (mmu == null || mmu.usedMmuPages() < ENOUGH) {
      mmu = Guests.full(4);
      vcpu = mmu.vm().vcpu(0);
    }
    mmu.dropRoots(vcpu);
    mmu.changeMmuPages(mmu.usedMmuPages() + 2);
  }

  /**
   * Makes room and loads a root.
   *
   * @return that there was room
   */
  @Benchmark
  public FaultResult recycle() {
    return mmu.loadRoot(vcpu);
  }
}
