package zapbook.exercises.support;

import java.util.ArrayList;
import java.util.List;
import zapbook.mmu.MmuAudit;
import zapbook.mmu.PageGraph;
import zapbook.mmu.PageList;
import zapbook.mmu.ShadowPage;
import zapbook.observe.EventKind;

/**
 * What a zap step owes to everybody, whatever an exercise is about: it is
 * counted, nothing else still points to the page or counts it, and vCPUs
 * are told to reload once when the root that they use goes.
 */
public final class ZapStep {
  private final Lab<?> lab;
  private final Attempt attempt;
  private final PageGraph graph;
  private final List<String> faults = new ArrayList<>();

  private ZapStep(Lab<?> lab, Attempt attempt) {
    this.lab = lab;
    this.attempt = attempt;
    graph = lab.pages().graph();
  }

  /**
   * Zaps pages of many kinds, one after the other, and looks what is left.
   *
   * @param lab a machine; its pages are of no use afterwards
   * @param attempt how to call its routines
   * @param again whether a root in use may come to the step again, since
   *     it stays on the list
   * @return what is wrong, a line each; empty if nothing is
   */
  public static List<String> faults(
      Lab<?> lab, Attempt attempt, boolean again) {
    ZapStep step = new ZapStep(lab, attempt);
    step.zap("a table between others", step.tableInTheMiddle(), 1, 0);
    step.zap("an unsync leaf", step.unsyncLeaf(), 1, 0);
    step.zap("a leaf", lab.pages().leaves(1, 3).get(0), 1, 0);
    ShadowPage root = lab.pages().roots(1).get(0);
    step.zap("a root in use", root, 0, 1);
    if (again) step.zap("the same root once more", root, 0, 0);
    step.letGo("a zapped root", root);
    step.zap("an obsolete root in use", step.obsoleteRoot(), 0, 0);
    return step.faults;
  }

  private ShadowPage tableInTheMiddle() {
    ShadowPage above = page(3);
    ShadowPage table = page(2);
    graph.link(above, 0, table).link(table, 0, page(1))
        .link(table, 1, page(1));
    return table;
  }

  private ShadowPage unsyncLeaf() {
    ShadowPage leaf = page(1);
    graph.link(page(2), 0, leaf).unsync(leaf);
    return leaf;
  }

  private ShadowPage obsoleteRoot() {
    ShadowPage root = lab.pages().roots(1).get(0);
    graph.generation(root, lab.vm().generation().current() == 0 ? 1 : 0);
    return root;
  }

  private ShadowPage page(int level) {
    return lab.pages().table(level);
  }

  private void zap(String what, ShadowPage page, int pages, int reloads) {
    PageList list = lab.operations().newList("invalid");
    int[] said = new int[1];
    lab.forget();
    attempt.at("the zap step of " + what, () -> {
      said[0] = lab.operations().prepare(page, list);
      lab.operations().commit(list);
    });
    int counted = lab.count(EventKind.PAGE_ZAPPED, List.of(page));
    int told = lab.count(EventKind.RELOAD);
    note(what, said[0] == pages, said[0] + " zapped pages, not " + pages);
    note(what, counted == 1, "countZap was called " + counted + " times");
    note(what, told == reloads, told + " reload broadcasts, not " + reloads);
    note(what, !page.isUnsync(), "the page is marked unsync still");
    MmuAudit.of(lab.mmu()).forEach(lie -> note(what, false, lie));
  }

  private void letGo(String what, ShadowPage root) {
    attempt.at("a vCPU that lets its root go",
        () -> lab.operations().putRoot(root));
    MmuAudit.of(lab.mmu()).forEach(lie -> note(what, false, lie));
  }

  private void note(String what, boolean right, String fault) {
    String line = what + ": " + fault;
    if (!right && !faults.contains(line)) faults.add(line);
  }
}
