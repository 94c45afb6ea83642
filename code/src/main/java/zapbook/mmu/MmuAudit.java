package zapbook.mmu;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import zapbook.vm.MemorySlot;

/**
 * Looks for lies: holds what the MMU and the TLBs say against each other,
 * against the slots, and against the guest's own tables. It changes
 * nothing, not even by looking.
 *
 * <p>Every finding is a sentence that names the page, the entry and the
 * list. No finding means that all of this is so:
 * <ul>
 * <li>a page is on one list, or on none because it is a zapped root;
 * <li>used pages are those on the active list and zapped roots on none;
 * <li>what waits to be freed is invalid, empty, nobody's root and nobody's
 *     child, and as many pages wait as are counted;
 * <li>the active list is in the order of allocation, the newest at the
 *     head, and from the tail obsolete pages come first; only zapped
 *     roots may stand elsewhere;
 * <li>no vCPU that is not asked to reload has a zapped or obsolete root,
 *     and each page is the root of as many vCPUs as it counts;
 * <li>the hash holds the pages that are allocated, and no other;
 * <li>links and parents agree, and no link leads to a freed page;
 * <li>entries and the reverse map agree, both ways;
 * <li>an entry leads where the slot says, a MMIO entry where no slot is;
 * <li>an entry of a synced page says what the guest's table says;
 * <li>nobody writes unseen to a shadowed table that is not unsync, nor to
 *     a frame that the log of writes does not have;
 * <li>bits for unsync children are as many as counted, and none is
 *     missing;
 * <li>no TLB holds what was read from a page that has been freed, or what
 *     slots and guest tables do not say.
 * </ul>
 *
 * <p>Two more facts about the MMU show only while it works: a list walk
 * that would go on from a page that has left, see {@link PageList}, and a
 * flush between the zap of a page and its end, which the package
 * {@code zapbook.oracle} watches.
 */
public final class MmuAudit {
  private MmuAudit() { }

  /**
   * Looks at everything. The lock is free, or its holder has yielded.
   *
   * @param mmu the MMU to look at
   * @return what is wrong, a sentence each; empty if nothing is
   */
  public static List<String> of(ShadowMmu mmu) {
    AuditFindings findings = new AuditFindings();
    AuditLists lists = new AuditLists(mmu, findings);
    lists.run();
    Set<ShadowPage> allocated = lists.allocated();
    new AuditEntries(mmu, findings).run(allocated);
    new AuditTracking(mmu, findings).run(allocated);
    new AuditTlbs(mmu, findings).run(allocated);
    hostFrames(mmu, allocated, findings);
    return findings.sentences();
  }

  /** Each shadow page has a frame to itself, and all are paid for. */
  private static void hostFrames(
      ShadowMmu mmu, Set<ShadowPage> allocated, AuditFindings findings) {
    Set<Long> frames = new HashSet<>();
    for (ShadowPage page : allocated) {
      if (!page.isFreed() && !frames.add(page.pfn)) {
        findings.find(
            "%s shares pfn %#x with another page", page, page.pfn);
      }
    }
    long backed = mmu.vm().slots().all().stream()
        .map(MemorySlot::memory).mapToLong(m -> m.backedFrames()).sum();
    long least = backed + frames.size();
    if (mmu.vm().host().used() < least) {
      findings.find("guest memory and shadow pages take %d frames, and the"
          + " host counts %d", least, mmu.vm().host().used());
    }
  }
}
