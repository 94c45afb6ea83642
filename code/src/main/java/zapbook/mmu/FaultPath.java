package zapbook.mmu;

import zapbook.machine.PageTable;
import zapbook.vm.FaultResult;
import zapbook.vm.MemorySlot;
import zapbook.vm.Vcpu;

/**
 * The way of a fault through the tables, once it may begin: it finds or
 * makes the pages from the root down and sets the last entry.
 * Source: __direct_map, FNAME(fetch), mmu_set_spte.
 */
final class FaultPath {
  private final MmuRoutines mmu;
  private final PageEntries entries;
  private final WriteTracking tracking;
  private final GuestTables guest;

  FaultPath(MmuRoutines mmu, PageEntries entries, WriteTracking tracking,
      GuestTables guest) {
    this.mmu = mmu;
    this.entries = entries;
    this.tracking = tracking;
    this.guest = guest;
  }

  /** What is to be mapped, and how. */
  private record Target(Vcpu vcpu, long page, long gfn, MemorySlot slot,
      boolean write, boolean writable) { }

  FaultResult mapDirect(
      Vcpu vcpu, long gfn, MemorySlot slot, boolean write) {
    Target target = new Target(vcpu, gfn, gfn, slot, write, true);
    int level = slot == null ? 1 : mappingLevel(target, ReverseMap.LEVELS);
    ShadowPage page = mmu.root(vcpu);
    for (int at = page.level(); at > level; at--) {
      page = directChild(page, target, at, true);
    }
    return map(page, target);
  }

  FaultResult mapShadow(
      Vcpu vcpu, GuestTranslation walk, MemorySlot slot, boolean write) {
    boolean writable = walk.isWritable() && (write || walk.isDirty());
    Target target = new Target(
        vcpu, walk.page(), walk.gfn(), slot, write, writable);
    ShadowPage page = mmu.root(vcpu);
    if (changed(walk, page.level())) return FaultResult.RETRY;
    for (int at = page.level(); at > walk.level(); at--) {
      page = indirectChild(page, walk, vcpu, at);
      if (changed(walk, at - 1)) return FaultResult.RETRY;
    }
    int level = slot == null ? 1 : mappingLevel(target, walk.level());
    for (int at = walk.level(); at > level; at--) {
      page = directChild(page, target, at, writable);
    }
    return map(page, target);
  }

  /** Another vCPU may have changed the table while it was not trapped. */
  private boolean changed(GuestTranslation walk, int level) {
    int index = PageTable.index(walk.page(), level);
    return guest.read(walk.table(level), index) != walk.entry(level);
  }

  private ShadowPage indirectChild(
      ShadowPage parent, GuestTranslation walk, Vcpu vcpu, int level) {
    int index = PageTable.index(walk.page(), level);
    parent.writeFlooding = 0;
    dropMapping(parent, index);
    ShadowPage child = parent.children[index];
    if (child != null) return child;
    PageRole role =
        PageRole.indirect(level - 1, walk.writableAbove(level - 1));
    child = mmu.getPage(walk.table(level - 1), role, vcpu);
    entries.link(parent, index, child);
    return child;
  }

  private ShadowPage directChild(
      ShadowPage parent, Target target, int level, boolean writable) {
    int index = PageTable.index(target.page(), level);
    parent.writeFlooding = 0;
    dropMapping(parent, index);
    ShadowPage child = parent.children[index];
    if (child != null && child.role.writable() == writable) return child;
    if (child != null) {
      entries.clear(parent, index);
      mmu.flushRemoteTlbs();
    }
    long first = PageTable.firstPage(target.gfn(), level - 1);
    PageRole role = new PageRole(level - 1, true, writable);
    child = mmu.getPage(first, role, target.vcpu());
    entries.link(parent, index, child);
    return child;
  }

  /** A large page, or MMIO, gives way to a table. */
  private void dropMapping(ShadowPage page, int index) {
    if (page.children[index] != null) return;
    if (page.spt[index] == Spte.NONE) return;
    entries.clear(page, index);
    mmu.flushRemoteTlbs();
  }

  /** How large a page may be mapped. Source: mapping_level. */
  private int mappingLevel(Target target, int most) {
    if (target.slot().isLogged()) return 1;
    long place = target.gfn() - target.slot().firstGfn();
    int level = Math.min(most, target.slot().memory().levelOf(place));
    while (level > 1 && !fits(target, level)) level--;
    return level;
  }

  private boolean fits(Target target, int level) {
    if (tracking.forbidsLarge(target.gfn(), level)) return false;
    long pages = PageTable.pagesPerEntry(level);
    long first = target.gfn() & -pages;
    return target.slot().contains(first)
        && target.slot().contains(first + pages - 1)
        && (target.slot().firstGfn() & pages - 1) == 0;
  }

  /** Sets the last entry. Source: mmu_set_spte, set_spte. */
  private FaultResult map(ShadowPage page, Target target) {
    int index = PageTable.index(target.page(), page.level());
    page.writeFlooding = 0;
    if (target.slot() == null) {
      replace(page, index, Spte.NONE);
      entries.setMmio(page, index, target.gfn(),
          mmu.vm().slots().generation());
      return emulate(target);
    }
    boolean trap = target.writable()
        && tracking.mustTrap(target.gfn(), true);
    boolean writable = target.writable() && !trap;
    set(page, index, target, writable);
    if (writable) target.slot().markDirty(target.gfn());
    return target.write() && trap ? emulate(target) : FaultResult.RETRY;
  }

  private static FaultResult emulate(Target target) {
    target.vcpu().emulateAt(target.gfn());
    return FaultResult.EMULATE;
  }

  private void set(
      ShadowPage page, int index, Target target, boolean writable) {
    long pages = PageTable.pagesPerEntry(page.level());
    long first = target.gfn() & -pages;
    long pfn = target.vcpu().resolved() - (target.gfn() - first);
    long spte = page.level() == 1
        ? Spte.to(pfn, writable) : Spte.large(pfn, writable);
    replace(page, index, spte);
    if (page.spt[index] == Spte.NONE) {
      entries.map(page, index, first, spte);
    } else if (Spte.isWritable(page.spt[index]) != writable) {
      entries.change(page, index, spte);
      if (!writable) mmu.flushRemoteTlbs();
    }
  }

  /** What stands there goes, unless it leads to the same frame. */
  private void replace(ShadowPage page, int index, long spte) {
    long before = page.spt[index];
    if (before == Spte.NONE) return;
    boolean same = page.child(index) == null && Spte.isPresent(before)
        && Spte.isPresent(spte) && Spte.frame(before) == Spte.frame(spte);
    if (same) return;
    entries.clear(page, index);
    if (Spte.isPresent(before)) mmu.flushRemoteTlbs();
  }
}
