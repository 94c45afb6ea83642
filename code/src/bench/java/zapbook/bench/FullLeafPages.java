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

/**
 * Zap-all of a 4 GiB guest: 2,048 leaf pages with 512 live entries each
 * are prepared and freed.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgsAppend =
    {"-Xms3g", "-Xmx3g", "-Xmn2g", "-XX:+UseSerialGC"})
public class FullLeafPages {
  private ShadowMmu mmu;

  /** A guest whose tables are empty. */
  @Setup
  public void empty() {
    mmu = Guests.empty("4G");
  }

  /** All pages just built: they are warm. */
  @Setup(Level.Invocation)
  public void fill() {
    Guests.refill(mmu, 4);
  }

  /** Zaps all. */
  @Benchmark
  public void zapAll() {
    mmu.zapAll();
  }
}
