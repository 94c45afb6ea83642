package zapbook.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import zapbook.machine.PageTable;
import zapbook.vm.Vcpu;

/**
 * Uses frames without tables of its own. All vCPUs use the same frames,
 * each a word of its own in them.
 */
final class PhysicalGuest implements RealThreadsTest.Guest {
  private static final int FRAMES = 2_048;
  /** Few frames of each leaf table, so that there are many tables. */
  private static final int STEP = 100;
  /** A slot that comes and goes. */
  private static final long FLEETING = 0x100000;

  private final Vcpu vcpu;
  private final SplittableRandom random;
  /** What this vCPU wrote last into each frame. */
  private final long[] written = new long[FRAMES];
  private final long[] fleeting = new long[64];

  PhysicalGuest(Vcpu vcpu) {
    this.vcpu = vcpu;
    this.random = new SplittableRandom(vcpu.id());
  }

  @Override
  public void access(int number) {
    if (number % 16 == 0) fleetingAccess(number + 1);
    else lastingAccess(number + 1);
  }

  private void lastingAccess(long value) {
    int frame = random.nextInt(FRAMES);
    long address = address((long) frame * STEP);
    if (random.nextBoolean()) {
      vcpu.write(address, value);
      written[frame] = value;
    } else {
      assertThat(vcpu.read(address)).isEqualTo(written[frame]);
    }
  }

  /** Memory that is gone holds nothing, and new memory is empty. */
  private void fleetingAccess(long value) {
    int frame = random.nextInt(fleeting.length);
    long address = address(FLEETING + frame);
    if (random.nextBoolean()) {
      vcpu.write(address, value);
      fleeting[frame] = value;
    } else {
      assertThat(vcpu.read(address))
          .isIn(Vcpu.MMIO_READS, 0L, fleeting[frame]);
    }
  }

  private long address(long gfn) {
    return gfn * PageTable.PAGE_BYTES + 8L * vcpu.id();
  }
}
