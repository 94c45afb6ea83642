package zapbook.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import zapbook.mmu.ShadowMmu;
import zapbook.mmu.ShadowPage;

/**
 * One walk over the active list of a 4 GiB guest, 2,054 pages, that looks
 * for MMIO entries and finds none.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgsAppend =
    {"-Xms2g", "-Xmx2g", "-Xmn1g", "-XX:+UseSerialGC"})
public class ListWalk {
  private ShadowMmu mmu;

  /** The guest, filled once: a walk changes nothing. */
  @Setup
  public void fill() {
    mmu = Guests.full(4);
  }

  /**
   * Walks.
   *
   * @return how many pages have an MMIO entry: none
   */
  @Benchmark
  public int walk() {
    int found = 0;
    for (ShadowPage page : mmu.activeMmuPages().fromHead()) {
      if (page.isMmioCached()) found++;
    }
    return found;
  }
}
