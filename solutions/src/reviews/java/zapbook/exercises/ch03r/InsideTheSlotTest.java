package zapbook.exercises.ch03r;

import static org.assertj.core.api.Assertions.assertThat;

import zapbook.exercises.support.Bench;
import zapbook.exercises.support.review.Patch;
import zapbook.exercises.support.review.Review;
import zapbook.machine.PageTable;
import zapbook.mmu.ShadowMmu;
import zapbook.observe.EventKind;
import zapbook.vm.GuestKernel;
import zapbook.vm.Paging;
import zapbook.vm.Vcpu;
import zapbook.vm.Vm;

/**
 * Review 3, answered: under shadow paging a page's gfn is the frame of
 * the guest table behind it, and says nothing of the frames that its
 * entries tell of. Such a page stays, and goes on saying "no memory". The
 * guest still reads the right value, because the access is emulated; but
 * every single one faults.
 */
class InsideTheSlotTest {
  private static final long DEVICE = 0x8000;
  private static final long PAGE = 0x400;
  private static final long ADDRESS = PAGE * PageTable.PAGE_BYTES;

  @Review(InsideTheSlotPanel.class)
  void where_memory_appeared_a_guest_with_own_tables_reads_without_faults(
      Patch patch) {
    Bench<ShadowMmu> bench =
        patch.bench(Vm.withMemory("64M").paging(Paging.SHADOW));
    Vcpu vcpu = bench.vm().vcpu(0);
    GuestKernel kernel = new GuestKernel(bench.vm());
    kernel.switchTo(kernel.newProcess("driver", vcpu), vcpu);
    kernel.map(vcpu, PAGE, DEVICE);
    vcpu.read(ADDRESS);

    bench.vm().createSlot("more", DEVICE, PageTable.ENTRIES);
    bench.run(() -> {
      for (int n = 0; n < 10; n++) vcpu.read(ADDRESS);
    });

    assertThat(bench.count(EventKind.FAULT))
        .as("the first read may fault, and then the page is mapped")
        .isLessThan(2);
  }
}
