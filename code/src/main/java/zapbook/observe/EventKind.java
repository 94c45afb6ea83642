package zapbook.observe;

/**
 * What can happen. Each kind says what its three numbers mean; a number
 * that has no meaning for a kind is 0.
 */
public enum EventKind {
  /** An operation of the MMU begins: zap-all, a shrink call, a change of
   * slots. Its hold of the lock has begun, or is the next one. */
  OPERATION("operation begins"),
  /** The guest faulted. a = the page that it touched: a frame, or under
   * shadow paging a page of its own addresses; b = its vCPU. */
  FAULT("vCPU %3$d faults at address %6$s"),
  /** The guest's own page tables had no entry. a = page; b = vCPU. */
  GUEST_FAULT("guest page fault of vCPU %3$d at address %6$s"),
  /** An access went to no memory slot. a = frame; b = vCPU. */
  MMIO_ACCESS("vCPU %3$d: MMIO at frame %2$#x"),

  /** A shadow page came to be. a = its level; b = its gfn. */
  PAGE_CREATED("page #%1$d created, level %2$d, gfn %3$#x"),
  /** A page changed lists. a = list before, b = after; 0 = none. */
  PAGE_MOVED("page #%1$d moves from %4$s to %5$s"),
  /** The zap step of a page begins. a = its level; b = its roots. */
  PAGE_ZAPPED("page #%1$d is zapped, level %2$d, root count %3$d"),
  /** The count of used pages changed. a = +1 or -1; b = pages used now. */
  USED_CHANGED("%3$d pages used now, a change of %2$d"),
  /** The page was marked invalid. a = 1 if it was so before. */
  PAGE_INVALID("page #%1$d is marked invalid"),
  /** The oldest page was picked to be zapped; page 0 if there is none. */
  PAGE_PICKED("page #%1$d is picked as the oldest"),
  /** The search for unsync leaves below a page begins. */
  UNSYNC_WALK_STARTED("unsync leaves below page #%1$d are looked for"),
  /** That search ended. a = leaves that it visited. */
  UNSYNC_WALK_ENDED("%2$d unsync leaves were visited below page #%1$d"),
  /** The memory of a page went back to the host. */
  PAGE_FREED("page #%1$d is freed"),

  /** An entry that maps memory was set. a = index; b = entry. */
  ENTRY_SET("page #%1$d [%2$d] set to %3$#x"),
  /** An entry that mapped memory was dropped. a = index; b = entry. */
  ENTRY_DROPPED("page #%1$d [%2$d] dropped, was %3$#x"),
  /** A parent's entry was linked to a child. a = index; b = child. */
  LINK_SET("page #%1$d [%2$d] links to page #%3$d"),
  /** A link was cut. a = index; b = child. */
  LINK_CUT("page #%1$d [%2$d] no longer links to page #%3$d"),
  /** A cached MMIO entry was set. a = index; b = gfn. */
  MMIO_SET("page #%1$d [%2$d] remembers MMIO at gfn %3$#x"),
  /** A cached MMIO entry was cleared. a = index; b = gfn. */
  MMIO_CLEARED("page #%1$d [%2$d] forgets MMIO at gfn %3$#x"),

  /** A guest table may be written without a trap. */
  PAGE_UNSYNC("page #%1$d is unsync"),
  /** A page agrees with its guest table again. a = entries dropped. */
  PAGE_SYNCED("page #%1$d is synced, %2$d entries dropped"),
  /** Writes through an entry are trapped now. a = index; b = entry. */
  WRITE_PROTECTED("page #%1$d [%2$d] is write-protected"),
  /** Software wrote for the guest. a = gfn; b = word. */
  EMULATED_WRITE("emulated write to word %3$d of gfn %2$#x"),
  /** A page went because its guest table was written too often. */
  PAGE_FLOODED("page #%1$d is flooded with writes"),
  /** Pages were recycled. a = how many; what counts is a stage's rule. */
  RECYCLED("%2$d pages recycled"),
  /** The host asks for memory. a = how many pages. */
  SHRINK_STARTED("the host asks for %2$d pages"),
  /** The host has its answer. a = how many pages it is told it gets. */
  SHRINK_ENDED("the host is told that it gets %2$d pages"),
  /** All pages became obsolete. a = the generation from now on. */
  GENERATION("all pages are obsolete, generation %2$d begins"),

  /** A vCPU took a root. a = root count now; b = vCPU. */
  ROOT_TAKEN("vCPU %3$d takes root #%1$d, root count %2$d"),
  /** A vCPU let a root go. a = root count now; b = vCPU. */
  ROOT_DROPPED("vCPU %3$d drops root #%1$d, root count %2$d"),

  /** A walk over a list began. a = list. */
  WALK_STARTED("walk over %4$s begins"),
  /** A walk looked at a page. a = list. */
  PAGE_VISITED("walk over %4$s visits page #%1$d"),

  /** All TLBs were flushed. a = vCPUs that were running. */
  FLUSH("remote TLB flush, %2$d vCPUs"),
  /** All vCPUs must reload their roots. a = vCPUs. */
  RELOAD("reload broadcast to %2$d vCPUs"),

  /** The MMU lock was taken. a = 1 if by who had dropped it for others. */
  LOCK_TAKEN("lock taken"),
  /** The MMU lock was released. a = nanoseconds it was held; they are
   * virtual in a simulation and real under real threads. */
  LOCK_RELEASED("lock released after %2$d ns"),
  /** The holder asked whether somebody waits. a = 1 if so. */
  YIELD_TEST("does somebody wait for the lock? %2$d"),
  /** The holder is about to drop the lock for others. */
  YIELDED("lock dropped for others"),

  /** The kernel would print a warning. a = the {@link Warning}. */
  WARNING("warning %2$d about page #%1$d");

  private final String text;

  EventKind(String text) {
    this.text = text;
  }

  String tell(int page, long a, long b, ListNames lists) {
    return String.format(text, page, a, b, list(a, lists), list(b, lists),
        Address.of(a))
        .replaceAll("\\b1 (page|vCPU)s\\b", "1 $1")
        .replaceAll("\\b1 entries\\b", "1 entry")
        .replaceAll("\\b1 unsync leaves were", "1 unsync leaf was");
  }

  /** A list by its name; of other kinds the number is no list. */
  private String list(long number, ListNames lists) {
    if (!text.contains("%4$s")) return "";
    return number == 0 ? "no list" : "list " + lists.name(number);
  }
}
