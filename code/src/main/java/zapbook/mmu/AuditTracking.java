package zapbook.mmu;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import zapbook.machine.GuestEntry;
import zapbook.machine.PageTable;
import zapbook.vm.Vcpu;

/**
 * The books about entries: the reverse map, the marks of unsync leaves,
 * and the write protection of shadowed tables.
 */
final class AuditTracking {
  private final ShadowMmu mmu;
  private final AuditFindings findings;

  AuditTracking(ShadowMmu mmu, AuditFindings findings) {
    this.mmu = mmu;
    this.findings = findings;
  }

  void run(Set<ShadowPage> allocated) {
    reverse();
    tables(allocated);
    for (ShadowPage page : allocated) {
      if (page.isFreed()) continue;
      if (page.level() > 1) bits(page);
      unsyncOnlyWhereItMay(page);
    }
    mmu.vm().vcpus().forEach(this::stale);
  }

  /** What the reverse map names is there, and maps that frame. */
  private void reverse() {
    for (int level = 1; level <= ReverseMap.LEVELS; level++) {
      int of = level;
      mmu.reverse.forEach(level, gfn -> mmu.reverse.mappings(gfn, of)
          .forEach(mapping -> named(gfn, of, mapping)));
    }
  }

  private void named(long gfn, int level, ReverseMap.Mapping mapping) {
    ShadowPage page = mapping.page();
    int index = mapping.index();
    if (page == null || page.isFreed()) {
      findings.find("the reverse map of gfn %#x names a freed page", gfn);
    } else if (!AuditEntries.maps(page, index) || page.level() != level
        || page.gfnOf(index) != gfn) {
      findings.find("the reverse map of gfn %#x names %s [%d], which does"
          + " not map it", gfn, page, index);
    }
  }

  /** Shadowed tables: their number, their regions, their protection. */
  private void tables(Set<ShadowPage> allocated) {
    int indirect = 0;
    Map<Long, Integer> shadowed = new HashMap<>();
    for (ShadowPage page : allocated) {
      if (page.isDirect() || page.isInvalid()) continue;
      indirect++;
      shadowed.merge(page.gfn(), 1, Integer::sum);
      if (!page.isUnsync()) isProtected(page);
    }
    if (indirect != mmu.indirectShadowPages()) {
      findings.find("of indirect pages there are %d, counted are %d",
          indirect, mmu.indirectShadowPages());
    }
    for (int level = 2; level <= ReverseMap.LEVELS; level++) {
      regions(level, shadowed);
    }
  }

  private void isProtected(ShadowPage page) {
    for (ReverseMap.Mapping mapping : mmu.reverse.mappings(page.gfn())) {
      if (mapping.page() == null) continue;
      if (!Spte.isWritable(mapping.spte())) continue;
      findings.find("%s [%d] lets the guest write unseen to the table that"
          + " %s shadows", mapping.page(), mapping.index(), page);
    }
  }

  private void regions(int level, Map<Long, Integer> shadowed) {
    long frames = PageTable.pagesPerEntry(level);
    Map<Long, Integer> regions = new HashMap<>();
    shadowed.forEach((gfn, pages) ->
        regions.merge(gfn / frames, pages, Integer::sum));
    boolean same = regions.size() == mmu.tracking.shadowedRegions(level);
    for (Map.Entry<Long, Integer> region : regions.entrySet()) {
      long gfn = region.getKey() * frames;
      same &= mmu.tracking.shadowedIn(gfn, level) == region.getValue();
    }
    if (!same) {
      findings.find("the shadowed tables of each region of level %d are"
          + " miscounted", level);
    }
  }

  /** Invariant 8: as many bits as counted, and none is missing. */
  private void bits(ShadowPage page) {
    int set = 0;
    for (int index = 0; index < PageTable.ENTRIES; index++) {
      ShadowPage child = page.children[index];
      if (page.mayReachUnsync(index)) {
        set++;
      } else if (child != null
          && (child.isUnsync() || child.unsyncChildren() > 0)) {
        findings.find("%s [%d] leads to an unsync leaf by %s and has no"
            + " bit", page, index, child);
      }
    }
    if (set != page.unsyncChildren()) {
      findings.find("bits for unsync children: %s has %d and counts %d",
          page, set, page.unsyncChildren());
    }
  }

  private void unsyncOnlyWhereItMay(ShadowPage page) {
    if (!page.isUnsync()) return;
    if (page.level() > 1 || page.isDirect() || page.isInvalid()) {
      findings.find("%s is unsync, which only a valid leaf of a guest table"
          + " may be", page);
    }
  }

  /**
   * What a vCPU can walk to without a sync is not stale: our guest
   * invalidates at once what it changes.
   */
  private void stale(Vcpu vcpu) {
    ShadowPage root = mmu.root(vcpu);
    boolean later = vcpu.isReloadPending() || vcpu.isSyncPending();
    if (root == null || root.isFreed() || later) return;
    below(vcpu, root);
  }

  private void below(Vcpu vcpu, ShadowPage page) {
    for (int index = 0; index < PageTable.ENTRIES; index++) {
      if (page.isUnsync()) leaf(vcpu, page, index);
      ShadowPage child = page.child(index);
      boolean lead = child != null && !child.isFreed()
          && (child.isUnsync() || child.unsyncChildren() > 0);
      if (lead) below(vcpu, child);
    }
  }

  private void leaf(Vcpu vcpu, ShadowPage page, int index) {
    long spte = page.spt[index];
    if (spte == Spte.NONE) return;
    long entry = mmu.guest.read(page.gfn(), index);
    long gfn = Spte.isMmio(spte) ? Spte.frame(spte) : page.gfns[index];
    boolean same =
        GuestEntry.isPresent(entry) && GuestEntry.gfn(entry) == gfn;
    if (!same || Spte.isWritable(spte)
        && !AuditEntries.mayWrite(page, entry)) {
      findings.find("%s can use the stale %s [%d] %s, the guest's table has"
          + " %#x", vcpu, page, index, Spte.describe(spte), entry);
    }
  }
}
