package zapbook.replay;

import java.util.List;
import zapbook.mmu.ShadowPage;

/**
 * What there is to see of a shadow page at one moment.
 *
 * @param level 1 for a leaf to 4 for a root
 * @param direct whether no guest page table stands behind it
 * @param gfn first guest frame that it covers
 * @param generation in which it was made
 * @param roots how many roots of vCPUs it is
 * @param invalid whether it was zapped
 * @param unsync whether its guest table may be written without a trap
 * @param mmio whether an MMIO entry was ever set in it
 * @param mapped entries that map memory
 * @param parents ids of the pages with an entry that links to it
 */
public record PageState(int level, boolean direct, long gfn,
    long generation, int roots, boolean invalid, boolean unsync,
    boolean mmio, int mapped, List<Integer> parents) {

  /**
   * A page as it is now.
   *
   * @param page the page
   * @return what there is to see
   */
  public static PageState of(ShadowPage page) {
    return new PageState(page.level(), page.isDirect(), page.gfn(),
        page.generation(), page.rootCount(), page.isInvalid(),
        page.isUnsync(), page.isMmioCached(), page.mappedEntries(),
        page.parents().stream().map(ShadowPage::id).distinct().toList());
  }

  PageState withRoots(int count) {
    return new PageState(level, direct, gfn, generation, count, invalid,
        unsync, mmio, mapped, parents);
  }

  PageState zapped() {
    return new PageState(level, direct, gfn, generation, roots, true,
        unsync, mmio, mapped, parents);
  }
}
