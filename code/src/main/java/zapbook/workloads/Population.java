package zapbook.workloads;

import java.util.ArrayList;
import java.util.List;
import zapbook.machine.PageTable;
import zapbook.mmu.PageGraph;
import zapbook.mmu.PageRole;
import zapbook.mmu.ShadowMmu;
import zapbook.mmu.ShadowPage;

/** Fills an MMU with pages of a kind, without a guest that faults. */
final class Population {
  private static final PageRole LEAF = PageRole.indirect(1, true);

  private final PageGraph graph;
  /** gfn of the next guest table or region. */
  private long next = 0x1000;

  Population(ShadowMmu mmu) {
    graph = new PageGraph(mmu);
    graph.limit(Integer.MAX_VALUE / 2);
  }

  /** Direct leaves with so many live entries. */
  List<ShadowPage> leaves(int count, int entries) {
    List<ShadowPage> leaves = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      ShadowPage leaf = graph.page(
          (long) n * PageTable.ENTRIES, PageRole.direct(1));
      if (entries > 0) {
        graph.entries(leaf, 0, entries - 1, PageGraph.Kind.MAP);
      }
      leaves.add(leaf);
    }
    return leaves;
  }

  /** Direct leaves, some with an MMIO entry, spread evenly. */
  void leavesWithMmio(int count, int marked) {
    List<ShadowPage> leaves = leaves(count, 0);
    for (long n = 0; n < Math.min(marked, count); n++) {
      long place = (2 * n + 1) * count / (2L * Math.min(marked, count));
      graph.entries(leaves.get((int) (count - 1 - place)), 0, 0,
          PageGraph.Kind.MMIO);
    }
  }

  /** Roots that a vCPU uses, each of an address space of its own. */
  List<ShadowPage> roots(int count) {
    List<ShadowPage> roots = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      ShadowPage root = graph.page(next++,
          PageRole.indirect(PageTable.LEVELS, true));
      graph.roots(root, 1);
      roots.add(root);
    }
    return roots;
  }

  /** Upper tables that are older than the unsync leaves below them. */
  void unsyncGroups(int groups, int leaves) {
    for (int n = 0; n < groups; n++) {
      ShadowPage table = graph.page(next++, PageRole.indirect(2, true));
      for (int slot = 0; slot < leaves; slot++) {
        unsyncLeaf(table, slot, graph.page(next++, LEAF));
      }
    }
  }

  /** Upper tables that are newer than the unsync leaf below them. */
  void unsyncPairs(int pairs) {
    for (int n = 0; n < pairs; n++) {
      ShadowPage leaf = graph.page(next++, LEAF);
      ShadowPage table = graph.page(next++, PageRole.indirect(2, true));
      unsyncLeaf(table, 0, leaf);
    }
  }

  private void unsyncLeaf(ShadowPage table, int slot, ShadowPage leaf) {
    graph.link(table, slot, leaf);
    graph.unsync(leaf);
  }
}
