package zapbook.mmu;

import java.util.HashSet;
import java.util.Set;
import zapbook.machine.Tlb;
import zapbook.vm.MemorySlot;
import zapbook.vm.Vcpu;

/**
 * What the vCPUs believe: an entry of a TLB outlives no page, and says
 * what slots and guest tables say now.
 */
final class AuditTlbs {
  private final ShadowMmu mmu;
  private final AuditFindings findings;
  /** Ids of all pages that are allocated. */
  private final Set<Integer> alive = new HashSet<>();

  AuditTlbs(ShadowMmu mmu, AuditFindings findings) {
    this.mmu = mmu;
    this.findings = findings;
  }

  void run(Set<ShadowPage> allocated) {
    allocated.forEach(page -> alive.add(page.id()));
    for (Vcpu vcpu : mmu.vm().vcpus()) {
      for (Tlb.Entry entry : vcpu.tlb().entries()) entry(vcpu, entry);
    }
  }

  private void entry(Vcpu vcpu, Tlb.Entry entry) {
    if (!alive.contains(entry.shadowPage())) {
      findings.find("the TLB of %s still holds %s, which has been freed",
          vcpu, entry);
    } else if (entry.space() == Tlb.Space.PHYSICAL) {
      frame(vcpu, entry, entry.page());
    } else {
      page(vcpu, entry);
    }
  }

  private void page(Vcpu vcpu, Tlb.Entry entry) {
    GuestTranslation now = mmu.guest.look(vcpu.rootTable(), entry.page());
    if (!now.isAllowed()) {
      findings.find("the TLB of %s holds %s, and the guest's tables have"
          + " nothing there", vcpu, entry);
    } else if (entry.writable() && !(now.isWritable() && now.isDirty())) {
      findings.find("the TLB of %s lets writes pass by %s, and the guest's"
          + " tables say %s", vcpu, entry, now);
    } else {
      frame(vcpu, entry, now.gfn());
    }
  }

  private void frame(Vcpu vcpu, Tlb.Entry entry, long gfn) {
    MemorySlot slot = mmu.vm().slots().find(gfn);
    if (slot == null) {
      findings.find("the TLB of %s holds %s, and no slot has gfn %#x",
          vcpu, entry, gfn);
    } else if (slot.backing(gfn) != entry.pfn()) {
      findings.find("the TLB of %s holds %s, and gfn %#x is at pfn %#x",
          vcpu, entry, gfn, slot.backing(gfn));
    } else if (entry.writable()) {
      written(vcpu, entry, gfn, slot);
    }
  }

  private void written(
      Vcpu vcpu, Tlb.Entry entry, long gfn, MemorySlot slot) {
    if (slot.isLogged() && !slot.isDirty(gfn)) {
      findings.find("the TLB of %s lets writes pass by %s, and the log of"
          + " %s does not have gfn %#x", vcpu, entry, slot, gfn);
    }
    for (ShadowPage table : mmu.tracking.pagesOf(gfn)) {
      if (table.isUnsync()) continue;
      findings.find("the TLB of %s lets writes pass by %s, unseen, to the"
          + " table that %s shadows", vcpu, entry, table);
    }
  }
}
