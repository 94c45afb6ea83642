package zapbook.mmu;

import java.util.Set;
import zapbook.machine.GuestEntry;
import zapbook.machine.PageTable;
import zapbook.vm.MemorySlot;

/**
 * What the entries of pages say: links and parents, the reverse map, the
 * memory that they lead to, and the guest's tables that they shadow.
 */
final class AuditEntries {
  /** Of a page of 1 GiB so many frames are looked at. */
  private static final long MOST_FRAMES = 4_096;

  private final ShadowMmu mmu;
  private final AuditFindings findings;

  AuditEntries(ShadowMmu mmu, AuditFindings findings) {
    this.mmu = mmu;
    this.findings = findings;
  }

  void run(Set<ShadowPage> allocated) {
    for (ShadowPage page : allocated) {
      if (page.isFreed()) continue;
      parents(page);
      entries(page);
    }
  }

  private void parents(ShadowPage page) {
    for (ShadowPage.Parent parent : page.parents) {
      if (parent.page().child(parent.index()) != page) {
        findings.find("%s believes in a link from %s", page, parent.page());
      }
    }
  }

  private void entries(ShadowPage page) {
    int inUse = 0;
    int mapped = 0;
    for (int index = 0; index < PageTable.ENTRIES; index++) {
      if (page.spt[index] == Spte.NONE) continue;
      inUse++;
      if (maps(page, index)) mapped++;
      entry(page, index);
    }
    if (inUse != page.inUse) {
      findings.find("entries of %s: it has %s and counts %s",
          page, inUse, page.inUse);
    }
    if (mapped != page.mapped) {
      findings.find("entries of %s that map memory: it has %s and counts %s",
          page, mapped, page.mapped);
    }
  }

  static boolean maps(ShadowPage page, int index) {
    return page.child(index) == null && Spte.isPresent(page.spt[index]);
  }

  private void entry(ShadowPage page, int index) {
    ShadowPage child = page.child(index);
    if (child != null) link(page, index, child);
    else if (Spte.isMmio(page.spt[index])) mmio(page, index);
    else mapping(page, index);
    boolean shadows = !page.isDirect() && !page.isInvalid();
    if (shadows && !page.isUnsync() && child == null) guest(page, index);
    if (shadows && child != null) guestLink(page, index, child);
  }

  private void link(ShadowPage page, int index, ShadowPage child) {
    if (child.isFreed()) {
      findings.find("%s [%s] links to freed %s", page, index, child);
    }
    if (Spte.frame(page.entry(index)) != child.pfn) {
      findings.find(
          "%s [%s] leads elsewhere than to %s", page, index, child);
    }
    ShadowPage.Parent parent = new ShadowPage.Parent(page, index);
    if (!child.parents.contains(parent)) {
      findings.find("%s [%s] is no parent of %s", page, index, child);
    }
  }

  /** What is not yet zapped of an older generation may be out of date. */
  private boolean mayBeOld(ShadowPage page) {
    return page.isInvalid() || mmu.isObsolete(page);
  }

  private void mmio(ShadowPage page, int index) {
    long gfn = Spte.frame(page.spt[index]);
    if (page.level() > 1) {
      findings.find("%s [%d] remembers MMIO above the leaf", page, index);
    }
    MemorySlot slot = mmu.vm().slots().find(gfn);
    boolean believed = Spte.mmioGeneration(page.spt[index])
        == mmu.vm().slots().generation();
    if (slot != null && believed && !mayBeOld(page)) {
      findings.find("%s [%d] remembers MMIO at gfn %#x, which is in %s",
          page, index, gfn, slot);
    }
  }

  private void mapping(ShadowPage page, int index) {
    long gfn = page.gfnOf(index);
    ReverseMap.Mapping mapping = new ReverseMap.Mapping(page, index);
    long known = mmu.reverse.mappings(gfn, page.level()).stream()
        .filter(mapping::equals).count();
    if (known != 1) {
      findings.find("%s [%d] maps gfn %#x, and the reverse map has it %d"
          + " times", page, index, gfn, known);
    }
    if (Spte.isWritable(page.spt[index]) && !page.role().writable()) {
      findings.find("%s [%d] lets writes pass, and its page is read-only",
          page, index);
    }
    if (!mayBeOld(page)) memory(page, index, gfn);
  }

  private void memory(ShadowPage page, int index, long gfn) {
    long spte = page.spt[index];
    long frames = PageTable.pagesPerEntry(page.level());
    if (gfn % frames != 0 || Spte.frame(spte) % frames != 0) {
      findings.find("%s [%d] %s is a large page out of line",
          page, index, Spte.describe(spte));
    }
    if (Spte.isLarge(spte) != (page.level() > 1)) {
      findings.find("%s [%d] is of the wrong size", page, index);
    }
    long step = Math.max(1, frames / MOST_FRAMES);
    for (long at = 0; at < frames; at += step) {
      if (!frame(page, index, gfn + at, Spte.frame(spte) + at)) return;
    }
  }

  /** An entry leads where the slot says; false if it does not. */
  private boolean frame(ShadowPage page, int index, long gfn, long pfn) {
    MemorySlot slot = mmu.vm().slots().find(gfn);
    if (slot == null) {
      findings.find("%s [%d] maps gfn %#x, which no slot has",
          page, index, gfn);
      return false;
    }
    if (slot.backing(gfn) != pfn) {
      findings.find("%s [%d] maps gfn %#x to pfn %#x, %s has it at pfn %#x",
          page, index, gfn, pfn, slot, slot.backing(gfn));
      return false;
    }
    if (Spte.isWritable(page.spt[index]) && slot.isLogged()
        && !slot.isDirty(gfn)) {
      findings.find("%s [%d] lets writes to gfn %#x pass, and the log of %s"
          + " does not have it", page, index, gfn, slot);
      return false;
    }
    return true;
  }

  /** The entry of a synced page says what the guest's table says. */
  private void guest(ShadowPage page, int index) {
    long entry = mmu.guest.read(page.gfn, index);
    long spte = page.spt[index];
    long gfn = Spte.isMmio(spte) ? Spte.frame(spte) : page.gfns[index];
    if (!GuestEntry.isPresent(entry) || GuestEntry.gfn(entry) != gfn) {
      findings.find("%s [%d] leads to gfn %#x, and entry %#x of the guest's"
          + " table does not", page, index, gfn, entry);
    } else if (Spte.isWritable(spte) && !mayWrite(page, entry)) {
      findings.find("%s [%d] lets writes pass, and entry %#x of the guest's"
          + " table does not", page, index, entry);
    }
  }

  static boolean mayWrite(ShadowPage page, long entry) {
    return page.role().writable() && GuestEntry.isWritable(entry)
        && GuestEntry.isDirty(entry);
  }

  private void guestLink(ShadowPage page, int index, ShadowPage child) {
    long entry = mmu.guest.read(page.gfn, index);
    boolean right = GuestEntry.isPresent(entry)
        && GuestEntry.isLarge(entry) == child.isDirect()
        && child.gfn() == GuestEntry.gfn(entry)
        && child.level() == page.level() - 1;
    if (!right) {
      findings.find("%s [%d] links to %s, and entry %#x of the guest's"
          + " table does not", page, index, child, entry);
    } else if (child.role().writable()
        && !(page.role().writable() && GuestEntry.isWritable(entry))) {
      findings.find("%s [%d] links to %s for writes, and entry %#x of the"
          + " guest's table does not", page, index, child, entry);
    }
  }
}
