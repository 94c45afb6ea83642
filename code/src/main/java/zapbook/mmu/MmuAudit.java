package zapbook.mmu;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import zapbook.machine.PageTable;
import zapbook.machine.Tlb;
import zapbook.vm.Vcpu;

/**
 * Looks for lies: holds what the MMU and the TLBs say against each other.
 *
 * <p>Every finding is a sentence that names the page, the entry and the
 * list. No finding means that all of this is so:
 * <ul>
 * <li>a page is on one list, or on none because it is a zapped root;
 * <li>used pages are those on the active list and zapped roots on none;
 * <li>what waits to be freed is invalid, empty, and nobody's root;
 * <li>links and parents agree, and no link leads to a freed page;
 * <li>no TLB holds what was read from a page that has been freed.
 * </ul>
 */
public final class MmuAudit {
  private final ShadowMmu mmu;
  private final List<String> findings = new ArrayList<>();
  /** Ids of all pages that are on a list or reached from a root. */
  private final Set<Integer> alive = new HashSet<>();

  private MmuAudit(ShadowMmu mmu) {
    this.mmu = mmu;
  }

  /**
   * Looks at everything.
   *
   * @param mmu the MMU to look at
   * @return what is wrong, a sentence each; empty if nothing is
   */
  public static List<String> of(ShadowMmu mmu) {
    MmuAudit audit = new MmuAudit(mmu);
    audit.lists();
    audit.roots();
    audit.used();
    audit.tlbs();
    return audit.findings;
  }

  private void lists() {
    for (PageList list : mmu.lists()) {
      for (ShadowPage page : list.pages()) {
        if (!alive.add(page.id())) find("%s is on two lists", page);
        page(list, page);
      }
    }
  }

  private void page(PageList list, ShadowPage page) {
    if (page.list() != list) {
      find("%s stands on '%s' and says it is elsewhere", page, list.name());
    }
    if (page.isFreed()) find("%s is freed and still listed", page);
    if (list != mmu.activeMmuPages()) waiting(list, page);
    links(page);
  }

  private void waiting(PageList list, ShadowPage page) {
    String where = "on '" + list.name() + "'";
    if (!page.isInvalid()) find("%s is valid and %s", page, where);
    if (page.inUse > 0) find("%s is %s with entries left", page, where);
    if (page.rootCount() > 0) find("%s is %s and a root", page, where);
    if (!page.parents.isEmpty()) find("%s is %s and linked", page, where);
  }

  private void links(ShadowPage page) {
    for (ShadowPage.Parent parent : page.parents) {
      if (parent.page().child(parent.index()) != page) {
        find("%s believes in a link from %s", page, parent.page());
      }
    }
    int inUse = 0;
    for (int index = 0; index < PageTable.ENTRIES; index++) {
      if (page.entry(index) != Spte.NONE) inUse++;
      ShadowPage child = page.child(index);
      if (child != null) link(page, index, child);
    }
    if (inUse != page.inUse) {
      find("%s has %s entries and counts %s", page, inUse, page.inUse);
    }
  }

  private void link(ShadowPage page, int index, ShadowPage child) {
    if (child.isFreed()) {
      find("%s [%s] links to freed %s", page, index, child);
    }
    if (Spte.frame(page.entry(index)) != child.pfn) {
      find("%s [%s] leads elsewhere than to %s", page, index, child);
    }
    ShadowPage.Parent parent = new ShadowPage.Parent(page, index);
    if (!child.parents.contains(parent)) {
      find("%s [%s] is no parent of %s", page, index, child);
    }
  }

  private void roots() {
    for (Vcpu vcpu : mmu.vm().vcpus()) {
      ShadowPage root = mmu.root(vcpu);
      if (root == null) continue;
      if (root.isFreed()) find("%s runs on freed root %s", vcpu, root);
      if (root.list() == null && !root.isInvalid()) {
        find("root %s is valid and on no list", root);
      }
      alive.add(root.id());
    }
  }

  private void used() {
    long offList = mmu.vm().vcpus().stream().map(mmu::root).distinct()
        .filter(root -> root != null && root.list() == null).count();
    long expected = mmu.activeMmuPages().size() + offList;
    if (mmu.usedMmuPages() != expected) {
      find("%s pages are used, counted are %s", expected, mmu.usedMmuPages());
    }
  }

  private void tlbs() {
    for (Vcpu vcpu : mmu.vm().vcpus()) {
      for (Tlb.Entry entry : vcpu.tlb().entries()) {
        if (!alive.contains(entry.shadowPage())) {
          find("the TLB of %s still holds %s, which has been freed",
              vcpu, entry);
        }
      }
    }
  }

  private void find(String sentence, Object... about) {
    findings.add(String.format(sentence, about));
  }
}
