package zapbook.exercises.support;

import zapbook.mmu.PageGraph;
import zapbook.mmu.PageRole;
import zapbook.mmu.ShadowMmu;
import zapbook.mmu.ShadowPage;

/** Makes pages of a kind, without a guest that faults. */
public final class PageMaker {
  private static final PageRole LEAF = PageRole.indirect(1, true);

  private final PageGraph graph;
  /** gfn of the next guest table. */
  private long table = 0x1000;
  /** First gfn that the next direct leaf covers. */
  private long region;

  /**
   * Pages for an MMU.
   *
   * @param mmu the MMU of a VM that was started
   */
  public PageMaker(ShadowMmu mmu) {
    graph = new PageGraph(mmu);
  }

  /**
   * Direct leaves with no entry; to zap one takes no other page along.
   *
   * @param count how many
   */
  public void leaves(int count) {
    for (int n = 0; n < count; n++) {
      graph.page(region, PageRole.direct(1));
      region += Lab.FRAMES_PER_LEAF;
    }
  }

  /**
   * Roots in use, each of one vCPU.
   *
   * @param count how many
   */
  public void roots(int count) {
    for (int n = 0; n < count; n++) {
      graph.roots(indirect(4), 1);
    }
  }

  /**
   * A table with unsync leaves that are newer: a walk from the tail that
   * stands at the table has remembered one of them.
   *
   * @param leaves how many
   * @return the table
   */
  public ShadowPage tableUnderItsLeaves(int leaves) {
    ShadowPage above = indirect(2);
    for (int slot = 0; slot < leaves; slot++) {
      link(above, slot, graph.page(table++, LEAF));
    }
    return above;
  }

  /**
   * A table with unsync leaves that are older: a walk from the head that
   * stands at the table has remembered one of them.
   *
   * @param leaves how many
   * @return the table
   */
  public ShadowPage tableOnTopOfItsLeaves(int leaves) {
    ShadowPage[] below = new ShadowPage[leaves];
    for (int slot = 0; slot < leaves; slot++) {
      below[slot] = graph.page(table++, LEAF);
    }
    ShadowPage above = indirect(2);
    for (int slot = 0; slot < leaves; slot++) {
      link(above, slot, below[slot]);
    }
    return above;
  }

  /**
   * A root in use on top of an unsync leaf: a walk from the head that
   * stands at the root has remembered the leaf.
   *
   * @return the root
   */
  public ShadowPage rootOnTopOfALeaf() {
    ShadowPage middle = indirect(3);
    ShadowPage lower = indirect(2);
    ShadowPage leaf = graph.page(table++, LEAF);
    ShadowPage root = indirect(4);
    graph.roots(root, 1).link(root, 0, middle).link(middle, 0, lower);
    link(lower, 0, leaf);
    return root;
  }

  private ShadowPage indirect(int level) {
    return graph.page(table++, PageRole.indirect(level, true));
  }

  private void link(ShadowPage above, int slot, ShadowPage leaf) {
    graph.link(above, slot, leaf).unsync(leaf);
  }
}
