package zapbook.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import zapbook.mmu.ShadowMmu;
import zapbook.vm.MemorySlot;

/**
 * A slot with all of a guest's memory goes: every page is made obsolete,
 * found by the walk, prepared and freed.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 12)
@Measurement(iterations = 15)
@Fork(value = 1, jvmArgsAppend =
    {"-Xms6g", "-Xmx6g", "-XX:+UseSerialGC"})
public class ObsoleteWalk {
  /** Size of the guest, in GiB. */
  @Param({"4", "64", "256"})
  private int gib;

  private ShadowMmu mmu;
  private MemorySlot slot;

  /** A guest whose tables are empty. */
  @Setup
  public void empty() {
    mmu = Guests.empty(gib + "G");
    slot = mmu.vm().slots().all().get(0);
  }

  /** All pages just built. */
  @Setup(Level.Invocation)
  public void fill() {
    Guests.refill(mmu, gib);
  }

  /** The MMU's part of a slot that is deleted. */
  @Benchmark
  public void walk() {
    mmu.slotDeleted(slot);
  }
}
