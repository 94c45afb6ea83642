package zapbook.mmu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import zapbook.machine.PageTable;
import zapbook.stages.Stage0;
import zapbook.vm.MemorySlot;
import zapbook.vm.Paging;
import zapbook.vm.Vm;

/** A guest that is filled at once, and one that got there by faults. */
class GuestFillerTest {
  private static final long FRAMES = PageTable.pagesPerEntry(3);

  private final ShadowMmu filled = guest();
  private final ShadowMmu faulted = guest();

  GuestFillerTest() {
    GuestFiller.fill(filled, 1);
    for (long gfn = 0; gfn < FRAMES; gfn++) {
      faulted.vm().vcpu(0).write(gfn * PageTable.PAGE_BYTES, 1);
    }
  }

  private static ShadowMmu guest() {
    Vm vm = Vm.withMemory("1G").vcpus(2).build();
    return vm.start(new Stage0(vm));
  }

  @Test
  void theAuditFindsNoLieInIt() {
    assertThat(MmuAudit.of(filled)).isEmpty();
  }

  @Test
  void itsPagesAreThoseThatFaultsMake() {
    List<String> pages = describe(filled);
    assertThat(pages).hasSize(515).isEqualTo(describe(faulted));
    assertThat(filled.usedMmuPages()).isEqualTo(faulted.usedMmuPages());
    assertThat(filled.vm().host().used())
        .isEqualTo(faulted.vm().host().used());
  }

  private static List<String> describe(ShadowMmu mmu) {
    List<String> all = new ArrayList<>();
    for (ShadowPage page : mmu.activeMmuPages().pages()) {
      all.add(page + ", pfn " + page.pfn + ", generation "
          + page.generation() + ", mapped " + page.mapped + ", in use "
          + page.inUse + ", below " + page.parents() + ", entries "
          + Arrays.hashCode(page.spt) + ", next in hash "
          + page.hashNext);
    }
    return all;
  }

  @Test
  void itsReverseMapLeadsBackToEveryEntry() {
    for (long gfn = 0; gfn < FRAMES; gfn++) {
      assertThat(describe(filled, gfn)).isEqualTo(describe(faulted, gfn));
    }
  }

  private static String describe(ShadowMmu mmu, long gfn) {
    ReverseMap.Mapping only = mmu.reverse.mappings(gfn).get(0);
    return only.page().id() + " " + only.index() + " " + only.spte();
  }

  @Test
  void toZapItTakesTheSameVirtualTime() {
    assertThat(zap(filled)).isEqualTo(zap(faulted));
    assertThat(MmuAudit.of(filled)).isEmpty();
  }

  private static long zap(ShadowMmu mmu) {
    long before = mmu.vm().clock().nanos();
    mmu.zapAll();
    return mmu.vm().clock().nanos() - before;
  }

  @Test
  void itCanBeFilledAgainWhenAllIsGone() {
    MemorySlot slot = filled.vm().slots().all().get(0);
    filled.slotDeleted(slot);
    filled.dropRoots(filled.vm().vcpu(0));
    GuestFiller.fill(filled, 1);
    assertThat(filled.usedMmuPages()).isEqualTo(515);
    assertThat(MmuAudit.of(filled)).isEmpty();
  }

  @Test
  void whatCannotBeFilledIsRefused() {
    assertThatThrownBy(() -> GuestFiller.fill(filled, 1))
        .hasMessage("515 shadow pages are there already");
    assertThatThrownBy(() -> GuestFiller.fill(guest(), 2))
        .hasMessage("no memory slot has gfn 0x40000");
    Vm shadow = Vm.withMemory("1G").paging(Paging.SHADOW).build();
    ShadowMmu mmu = shadow.start(new Stage0(shadow));
    assertThatThrownBy(() -> GuestFiller.fill(mmu, 1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("SHADOW");
  }
}
