package zapbook.mmu;

import zapbook.machine.PageTable;
import zapbook.machine.Tlb;

/**
 * What the processor does when its TLB has no answer: from the root down
 * by nine bits a level, and a note of what it used in the leaf entry.
 */
final class TableWalk {
  private TableWalk() { }

  /** The host frame, or -1 where the processor must fault. */
  static long translate(ShadowPage root, long gfn, boolean write, Tlb tlb) {
    ShadowPage page = root;
    for (int level = page.level(); level > 1; level--) {
      page = page.children[PageTable.index(gfn, level)];
      if (page == null) return -1;
    }
    int index = PageTable.index(gfn, 1);
    long spte = page.spt[index];
    if (write ? !Spte.isWritable(spte) : !Spte.isPresent(spte)) return -1;
    page.spt[index] = Spte.used(spte, write);
    long pfn = Spte.frame(spte);
    boolean mayWrite = Spte.isWritable(spte);
    tlb.fill(Tlb.Space.PHYSICAL, gfn, pfn, mayWrite, page.id);
    return pfn;
  }
}
