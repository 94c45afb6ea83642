package zapbook.mmu;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zapbook.observe.Plural;
import zapbook.vm.Vcpu;

/**
 * Where each page stands: lists, the hash, the roots, and all counts of
 * pages against a recount.
 */
final class AuditLists {
  private final ShadowMmu mmu;
  private final AuditFindings findings;
  /** Every page that is allocated: on a list, or a root on none. */
  private final Set<ShadowPage> allocated = new HashSet<>();
  /** How many roots of vCPUs each page is, by a recount. */
  private final Map<ShadowPage, Integer> rootCounts = new HashMap<>();

  AuditLists(ShadowMmu mmu, AuditFindings findings) {
    this.mmu = mmu;
    this.findings = findings;
  }

  void run() {
    for (PageList list : mmu.lists()) {
      for (ShadowPage page : list.pages()) onList(list, page);
    }
    for (Vcpu vcpu : mmu.vm().vcpus()) {
      mmu.rootsOf(vcpu).forEach(root -> root(vcpu, root));
      entered(vcpu);
    }
    mmu.pinned().forEach(this::pinned);
    allocated.forEach(this::rootCount);
    hash();
    used();
    retained();
    order(mmu.activeMmuPages().pages());
    generations(mmu.activeMmuPages().pages());
  }

  Set<ShadowPage> allocated() {
    return allocated;
  }

  private void onList(PageList list, ShadowPage page) {
    if (!allocated.add(page)) findings.find("%s is on two lists", page);
    if (page.list() != list) {
      findings.find("%s stands on '%s' and says it is elsewhere",
          page, list.name());
    }
    if (page.isFreed()) findings.find("%s is freed and still listed", page);
    if (list != mmu.activeMmuPages()) waiting(list, page);
  }

  /** Invariant 3: what waits to be freed can be freed. */
  private void waiting(PageList list, ShadowPage page) {
    String on = "on '" + list.name() + "'";
    if (!page.isInvalid()) findings.find("%s is valid and %s", page, on);
    if (page.inUse > 0) {
      findings.find("%s is %s with entries left", page, on);
    }
    if (page.rootCount() > 0) {
      findings.find("%s is %s and a root", page, on);
    }
    if (!page.parents.isEmpty()) {
      findings.find("%s is %s and linked", page, on);
    }
  }

  /** Invariant 1: a page on no list is a zapped root. */
  private void root(Vcpu vcpu, ShadowPage root) {
    rootCounts.merge(root, 1, Integer::sum);
    if (root.isFreed()) {
      findings.find("%s has freed page %s as a root", vcpu, root);
    } else if (root.list() == null && !root.isInvalid()) {
      findings.find("root %s is valid and on no list", root);
    }
    allocated.add(root);
  }

  /** A root that is held by hand counts as well. */
  private void pinned(ShadowPage root, int count) {
    rootCounts.merge(root, count, Integer::sum);
    if (root.isFreed()) findings.find("held root %s is freed", root);
    allocated.add(root);
  }

  /** Invariant 6: nobody enters the guest with a root of yesterday. */
  private void entered(Vcpu vcpu) {
    ShadowPage root = mmu.root(vcpu);
    if (root == null || vcpu.isReloadPending()) return;
    if (root.isInvalid() || mmu.isObsolete(root)) {
      findings.find("%s may enter the guest with root %s, which is %s, and"
          + " is not asked to reload", vcpu, root,
          root.isInvalid() ? "zapped" : "obsolete");
    }
  }

  private void rootCount(ShadowPage page) {
    int roots = rootCounts.getOrDefault(page, 0);
    if (page.rootCount() != roots) {
      findings.find("%s is the root of %d and counts %d",
          page, roots, page.rootCount());
    }
  }

  private void hash() {
    List<ShadowPage> hashed = mmu.hash.pages();
    Set<ShadowPage> once = new HashSet<>(hashed);
    if (once.size() < hashed.size()) {
      findings.find("the hash holds a page twice");
    }
    for (ShadowPage page : once) {
      if (!allocated.contains(page)) {
        findings.find("the hash holds %s, which is on no list", page);
      }
    }
    for (ShadowPage page : allocated) {
      if (!once.contains(page) && !page.isFreed()) {
        findings.find("%s is allocated and not in the hash", page);
      }
    }
  }

  /** Invariant 2. */
  private void used() {
    long offList =
        rootCounts.keySet().stream().filter(r -> r.list() == null).count();
    long expected = mmu.activeMmuPages().size() + offList;
    if (mmu.usedMmuPages() != expected) {
      findings.find("%s pages are used, counted are %s",
          expected, mmu.usedMmuPages());
    }
  }

  private void retained() {
    if (!mmu.vm().isCounted()) return;
    long waiting = mmu.lists().stream().mapToLong(PageList::size).sum()
        - mmu.activeMmuPages().size();
    long counted = mmu.vm().counters().retained();
    if (counted != waiting) {
      findings.find("%s to be freed on lists, counted are %d",
          Plural.of(waiting, "page"), counted);
    }
  }

  /** Invariant 4; a zapped root may stand at the head. */
  private void order(List<ShadowPage> fromHead) {
    ShadowPage newer = null;
    for (ShadowPage page : fromHead) {
      if (page.isInvalid()) continue;
      if (newer != null && newer.id() < page.id()) {
        findings.find("%s stands behind %s on 'active' and is newer",
            page, newer);
      }
      newer = page;
    }
  }

  /** Invariant 5: from the tail, obsolete pages come first. */
  private void generations(List<ShadowPage> fromHead) {
    ShadowPage obsolete = null;
    for (ShadowPage page : fromHead) {
      if (page.isInvalid()) continue;
      if (mmu.isObsolete(page)) {
        obsolete = page;
      } else if (obsolete != null) {
        findings.find("obsolete %s stands before %s on 'active'",
            obsolete, page);
        return;
      }
    }
  }
}
