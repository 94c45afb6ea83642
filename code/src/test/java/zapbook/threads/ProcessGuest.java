package zapbook.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import zapbook.machine.PageTable;
import zapbook.vm.GuestKernel;
import zapbook.vm.GuestProcess;
import zapbook.vm.Vcpu;

/**
 * Runs a few processes in turn on one vCPU. Their tables are complete
 * before it begins, since the guest's kernel is meant for one thread.
 */
final class ProcessGuest implements RealThreadsTest.Guest {
  private static final int PROCESSES = 3;
  private static final int PAGES = 48;
  /** Pages lie apart, so that a process has several tables. */
  private static final long STEP = 100;

  private final GuestKernel kernel;
  private final Vcpu vcpu;
  private final SplittableRandom random;
  private final List<GuestProcess> processes = new ArrayList<>();
  /** What each process wrote last into each of its pages. */
  private final long[][] written = new long[PROCESSES][PAGES];
  private int running;

  ProcessGuest(GuestKernel kernel, Vcpu vcpu) {
    this.kernel = kernel;
    this.vcpu = vcpu;
    this.random = new SplittableRandom(vcpu.id());
    for (int at = 0; at < PROCESSES; at++) begin(at);
  }

  private void begin(int process) {
    processes.add(kernel.newProcess("process " + process, vcpu));
    switchTo(process);
    for (int page = 0; page < PAGES; page++) write(page, page + 1);
  }

  private void switchTo(int process) {
    kernel.switchTo(processes.get(process), vcpu);
    running = process;
  }

  @Override
  public void access(int number) {
    if (number % 32 == 0) switchTo(random.nextInt(PROCESSES));
    int page = random.nextInt(PAGES);
    if (random.nextBoolean()) write(page, number);
    else assertThat(vcpu.read(address(page))).isEqualTo(expected(page));
  }

  private void write(int page, long value) {
    vcpu.write(address(page), value);
    written[running][page] = value;
  }

  private long expected(int page) {
    return written[running][page];
  }

  private static long address(int page) {
    return page * STEP * PageTable.PAGE_BYTES;
  }
}
