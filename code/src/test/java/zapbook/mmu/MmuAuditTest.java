package zapbook.mmu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import zapbook.stages.Stage0;
import zapbook.vm.Vm;

/** Each lie that the audit claims to see is told once, and is seen. */
class MmuAuditTest {
  private final Vm vm = Vm.withMemory("64M").vcpus(2).build();
  private final ShadowMmu mmu = vm.start(new Stage0(vm));

  MmuAuditTest() {
    for (long at = 0; at < 8; at++) vm.vcpu(0).touch(at << 21, true);
  }

  @Test
  void anHonestMachineHasNoFindings() {
    assertThat(MmuAudit.of(mmu)).isEmpty();
  }

  @Test
  void aTlbEntryThatOutlivesItsPageIsFound() {
    ShadowPage leaf = leaf();
    PageList invalid = mmu.newList("invalid");
    mmu.prepareZapPage(leaf, invalid);
    mmu.freePage(leaf);
    assertThat(MmuAudit.of(mmu)).singleElement().asString()
        .contains("TLB of vCPU 0").contains("page #" + leaf.id());
  }

  @Test
  void aPageThatWaitsToBeFreedButIsValidIsFound() {
    mmu.moveTo(mmu.newList("invalid"), leaf());
    assertThat(MmuAudit.of(mmu)).anyMatch(
        finding -> finding.contains("is valid and on 'invalid'"));
  }

  @Test
  void aWrongCountOfUsedPagesIsFound() {
    mmu.modUsedMmuPages(1);
    assertThat(MmuAudit.of(mmu)).singleElement().asString()
        .contains("11 pages are used, counted are 12");
  }

  @Test
  void aLinkWithoutAParentIsFound() {
    leaf().parents.clear();
    assertThat(MmuAudit.of(mmu)).singleElement().asString()
        .contains("is no parent of");
  }

  @Test
  void aWrongCountOfEntriesIsFound() {
    leaf().inUse++;
    assertThat(MmuAudit.of(mmu)).singleElement().asString()
        .contains("it has 1 and counts 2");
  }

  private ShadowPage leaf() {
    return mmu.activeMmuPages().first();
  }
}
