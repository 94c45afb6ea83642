package zapbook.exercises.support;

import java.util.ArrayList;
import java.util.List;
import zapbook.mmu.PageGraph;
import zapbook.mmu.PageRole;
import zapbook.mmu.ShadowMmu;
import zapbook.mmu.ShadowPage;

/**
 * Makes pages by hand, where no guest has to fault for them. What is made
 * first is oldest and stands nearest to the tail.
 */
public final class PageMaker {
  private static final PageRole LEAF = PageRole.indirect(1, true);
  /** Guest tables that stand behind pages made by hand: no memory slot
   * has them, so no guest meets them. */
  private static final long FIRST_TABLE = 1L << 24;

  private final PageGraph graph;
  /** gfn of the next guest table. */
  private long table;
  /** First gfn that the next direct leaf covers. */
  private long region;

  /**
   * Pages for an MMU, beside those that a {@link Lab} makes.
   *
   * @param mmu the MMU of a VM that was started
   */
  public PageMaker(ShadowMmu mmu) {
    this(mmu, 2 * FIRST_TABLE);
  }

  private PageMaker(ShadowMmu mmu, long table) {
    graph = new PageGraph(mmu);
    this.table = table;
  }

  static PageMaker ofLab(ShadowMmu mmu) {
    return new PageMaker(mmu, FIRST_TABLE);
  }

  /** {@return the door to all that can be made by hand} */
  public PageGraph graph() {
    return graph;
  }

  /**
   * Direct leaves with no entry; to zap one takes no other page along.
   *
   * @param count how many
   * @return them, oldest first
   */
  public List<ShadowPage> leaves(int count) {
    return leaves(count, 0);
  }

  /**
   * Direct leaves that nothing links to.
   *
   * @param count how many
   * @param entries how many entries of each map memory, 0 to 512
   * @return them, oldest first
   */
  public List<ShadowPage> leaves(int count, int entries) {
    List<ShadowPage> leaves = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      ShadowPage leaf = graph.page(region, PageRole.direct(1));
      region += Lab.FRAMES_PER_LEAF;
      if (entries > 0) {
        graph.entries(leaf, 0, entries - 1, PageGraph.Kind.MAP);
      }
      leaves.add(leaf);
    }
    return leaves;
  }

  /**
   * Roots in use, each of an address space of its own and of one vCPU.
   *
   * @param count how many
   * @return them, oldest first
   */
  public List<ShadowPage> roots(int count) {
    return roots(count, 1);
  }

  /**
   * Roots in use, each of an address space of its own.
   *
   * @param count how many
   * @param users how many vCPUs use each
   * @return them, oldest first
   */
  public List<ShadowPage> roots(int count, int users) {
    List<ShadowPage> roots = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      ShadowPage root = table(4);
      graph.roots(root, users);
      roots.add(root);
    }
    return roots;
  }

  /**
   * A table with unsync leaves that are newer: a walk from the tail that
   * stands at the table has remembered one of them.
   *
   * @param leaves how many, 1 to 512
   * @return the table
   */
  public ShadowPage tableUnderItsLeaves(int leaves) {
    ShadowPage above = table(2);
    for (int slot = 0; slot < leaves; slot++) {
      link(above, slot, graph.page(table++, LEAF));
    }
    return above;
  }

  /**
   * Tables with one unsync leaf each, as
   * {@link #tableUnderItsLeaves(int)} makes them.
   *
   * @param pairs how many tables; twice as many pages
   */
  public void tablesUnderTheirLeaf(int pairs) {
    for (int n = 0; n < pairs; n++) tableUnderItsLeaves(1);
  }

  /**
   * A table with unsync leaves that are older: a walk from the head that
   * stands at the table has remembered one of them.
   *
   * @param leaves how many, 1 to 512
   * @return the table
   */
  public ShadowPage tableOnTopOfItsLeaves(int leaves) {
    ShadowPage[] below = new ShadowPage[leaves];
    for (int slot = 0; slot < leaves; slot++) {
      below[slot] = graph.page(table++, LEAF);
    }
    ShadowPage above = table(2);
    for (int slot = 0; slot < leaves; slot++) {
      link(above, slot, below[slot]);
    }
    return above;
  }

  /**
   * Tables with one unsync leaf each, as
   * {@link #tableOnTopOfItsLeaves(int)} makes them.
   *
   * @param pairs how many tables; twice as many pages
   */
  public void tablesOnTopOfTheirLeaf(int pairs) {
    for (int n = 0; n < pairs; n++) tableOnTopOfItsLeaves(1);
  }

  /**
   * A root in use on top of an unsync leaf: a walk from the head that
   * stands at the root has remembered the leaf.
   *
   * @return the root
   */
  public ShadowPage rootOnTopOfALeaf() {
    ShadowPage middle = table(3);
    ShadowPage lower = table(2);
    ShadowPage leaf = graph.page(table++, LEAF);
    ShadowPage root = table(4);
    graph.roots(root, 1).link(root, 0, middle).link(middle, 0, lower);
    link(lower, 0, leaf);
    return root;
  }

  /**
   * A page for a guest table of its own, with no entry.
   *
   * @param level 1 to 4
   * @return the page
   */
  public ShadowPage table(int level) {
    return graph.page(table++, PageRole.indirect(level, true));
  }

  private void link(ShadowPage above, int slot, ShadowPage leaf) {
    graph.link(above, slot, leaf).unsync(leaf);
  }

  /**
   * Sets how many pages may be used, without making room.
   *
   * @param pages the limit
   */
  public void limit(int pages) {
    graph.limit(pages);
  }
}
