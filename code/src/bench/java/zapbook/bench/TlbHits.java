package zapbook.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import zapbook.machine.Tlb;
import zapbook.vm.Vcpu;

/** A guest reads one word of each of 1,024 pages that the TLB knows. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
public class TlbHits {
  private Vcpu vcpu;

  /** The pages are mapped, and the TLB is filled. */
  @Setup
  public void touchAll() {
    vcpu = Guests.empty("64M").vm().vcpu(0);
    for (long at = 0; at < Tlb.SIZE; at++) vcpu.write(at << 12, at);
  }

  /**
   * Reads.
   *
   * @return the sum of what was read
   */
  @Benchmark
  @OperationsPerInvocation(Tlb.SIZE)
  public long read() {
    long sum = 0;
    for (long at = 0; at < Tlb.SIZE; at++) sum += vcpu.read(at << 12);
    return sum;
  }
}
