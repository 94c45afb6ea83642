package zapbook.mmu;

import zapbook.machine.PageTable;
import zapbook.machine.Tlb;
import zapbook.vm.Threading;

/**
 * What the processor does when its TLB has no answer: from the root down
 * by nine bits a level, and a note of what it used in the last entry.
 * KVM's own way over the same tables: for_each_shadow_entry_lockless.
 */
final class TableWalk {
  private static final long NOT_MMIO = -1;

  private TableWalk() { }

  /** The host frame, or -1 where the processor must fault. */
  static long translate(ShadowPage root, Tlb.Space space, long number,
      boolean write, Tlb tlb, Threading threading) {
    ShadowPage page = last(root, number);
    int index = PageTable.index(number, page.level());
    long spte = page.spt[index];
    if (write ? !Spte.isWritable(spte) : !Spte.isPresent(spte)) return -1;
    if (page.level() > 1 && !Spte.isLarge(spte)) return -1;
    long used = Spte.used(spte, write);
    if (!threading.replaceEntry(page.spt, index, spte, used)) return -1;
    long offset = number & PageTable.pagesPerEntry(page.level()) - 1;
    long pfn = Spte.frame(spte) + offset;
    tlb.fill(space, number, pfn, Spte.isWritable(spte), page.id);
    return pfn;
  }

  /** The page whose entry maps the number, or would have to. */
  static ShadowPage last(ShadowPage root, long number) {
    ShadowPage page = root;
    while (page.level() > 1) {
      int index = PageTable.index(number, page.level());
      ShadowPage child = page.children[index];
      if (child == null) return page;
      page = child;
    }
    return page;
  }

  /** The guest frame that is remembered as MMIO, or -1. What older slots
   * said is not believed. Source: check_mmio_spte. */
  static long mmioGfn(ShadowPage root, long number, long generation) {
    ShadowPage page = last(root, number);
    long spte = page.spt[PageTable.index(number, page.level())];
    boolean believed = Spte.isMmio(spte)
        && Spte.mmioGeneration(spte) == generation;
    return believed ? Spte.frame(spte) : NOT_MMIO;
  }
}
