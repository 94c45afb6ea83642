package zapbook.exercises.support;

import java.util.ArrayList;
import java.util.List;
import zapbook.machine.PageTable;
import zapbook.mmu.Operations;
import zapbook.mmu.PageGraph;
import zapbook.mmu.PageRole;
import zapbook.mmu.ShadowMmu;
import zapbook.mmu.ShadowPage;

/**
 * Shadow pages made by hand, where no guest has to fault for them. What is
 * made first is oldest and stands nearest to the tail.
 */
public final class Crowd {
  private static final PageRole TABLE = PageRole.indirect(2, true);
  private static final PageRole LEAF = PageRole.indirect(1, true);

  private final PageGraph graph;
  private final Operations operations;
  /** gfn of the next guest table. */
  private long next = 0x1000;
  /** Number of the next region that a leaf maps. */
  private long region;

  /**
   * A crowd that grows in an MMU.
   *
   * @param mmu the MMU of a machine that runs
   */
  public Crowd(ShadowMmu mmu) {
    graph = new PageGraph(mmu);
    operations = new Operations(mmu);
  }

  /**
   * Makes pages that take nobody along.
   *
   * @param count how many
   * @return them, direct leaves without an entry
   */
  public List<ShadowPage> leaves(int count) {
    List<ShadowPage> leaves = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      long gfn = region++ * PageTable.ENTRIES;
      leaves.add(graph.page(gfn, PageRole.direct(1)));
    }
    return leaves;
  }

  /**
   * Makes roots, each of an address space of its own.
   *
   * @param count how many
   * @param users how many vCPUs use each
   * @return them
   */
  public List<ShadowPage> roots(int count, int users) {
    List<ShadowPage> roots = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      ShadowPage root = graph.page(next++,
          PageRole.indirect(PageTable.LEVELS, true));
      graph.roots(root, users);
      roots.add(root);
    }
    return roots;
  }

  /**
   * Makes tables with an unsync leaf that is older: a walk from the head
   * has remembered the leaf when it comes to the table.
   *
   * @param pairs how many tables; twice as many pages
   */
  public void tablesAfterTheirLeaves(int pairs) {
    for (int n = 0; n < pairs; n++) {
      ShadowPage leaf = graph.page(next++, LEAF);
      unsync(graph.page(next++, TABLE), leaf);
    }
  }

  /**
   * Makes tables with an unsync leaf that is newer: a walk from the tail
   * has remembered the leaf when it comes to the table.
   *
   * @param pairs how many tables; twice as many pages
   */
  public void tablesBeforeTheirLeaves(int pairs) {
    for (int n = 0; n < pairs; n++) {
      ShadowPage table = graph.page(next++, TABLE);
      unsync(table, graph.page(next++, LEAF));
    }
  }

  private void unsync(ShadowPage table, ShadowPage leaf) {
    graph.link(table, 0, leaf);
    graph.unsync(leaf);
  }

  /**
   * Sets how many pages may be used, without making room.
   *
   * @param pages the limit
   */
  public void limit(int pages) {
    graph.limit(pages);
  }

  /** {@return the door to the routines of the MMU} */
  public Operations operations() {
    return operations;
  }
}
