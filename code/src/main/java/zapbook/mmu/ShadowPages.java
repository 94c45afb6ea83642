package zapbook.mmu;

import java.util.List;
import zapbook.machine.CostTable;
import zapbook.machine.PageTable;
import zapbook.observe.EventKind;
import zapbook.observe.Events;
import zapbook.observe.Plural;
import zapbook.observe.Warning;
import zapbook.vm.Vcpu;
import zapbook.vm.Vm;

/**
 * The shadow pages of a VM, their lists and their count, and the
 * primitives with which stages and learners write their routines. A
 * primitive does one thing, charges the clock and emits its event.
 */
public abstract class ShadowPages {
  /** Below so many available pages a fault makes room first. Source:
   * KVM_MIN_FREE_MMU_PAGES. */
  protected static final int MIN_FREE_MMU_PAGES = 5;
  /** So many pages are available after room was made. Source:
   * KVM_REFILL_PAGES. */
  protected static final int REFILL_PAGES = 25;
  /** At least so many pages are zapped between two chances to yield.
   * Source: BATCH_ZAP_PAGES. */
  protected static final int BATCH_ZAP_PAGES = 10;

  final PageHash hash = new PageHash();
  final ReverseMap reverse = new ReverseMap();
  final UnsyncPages unsync;
  final PageEntries entries;
  final WriteTracking tracking;

  private final Vm vm;
  private final Events events;
  private final CostTable costs;
  private final ListRegistry lists;
  private final TableCache tables = new TableCache();
  private final PageList activeMmuPages;
  /** Id of the page that was allocated last. */
  private int lastId;
  /** Pages allocated and not zapped; see {@link #modUsedMmuPages}. */
  private int usedMmuPages;
  /** How many pages may be used. */
  private int maxMmuPages;

  ShadowPages(Vm vm) {
    this.vm = vm;
    events = vm.events();
    costs = vm.costs();
    lists = new ListRegistry(events, vm.clock(), costs.visit());
    activeMmuPages = lists.create("active");
    unsync = new UnsyncPages(events);
    entries = new PageEntries(events, vm.clock(), costs, reverse, unsync);
    tracking = new WriteTracking(hash, reverse, entries, unsync);
  }

  // ---- one page ---------------------------------------------------

  /**
   * Counts that the zap step of a page begins.
   *
   * @param page the page
   */
  protected final void countZap(ShadowPage page) {
    vm.clock().charge(costs.zapPage());
    int roots = page.rootCount;
    emit(EventKind.PAGE_ZAPPED, page.id, page.level(), roots);
  }

  /**
   * Empties a page: every entry is dropped, every link to a child is
   * cut. A child lives on as an orphan, on the active list and in the
   * hash. Source: kvm_mmu_page_unlink_children.
   *
   * @param page the page
   */
  protected final void unlinkChildren(ShadowPage page) {
    entries.clearAll(page);
  }

  /**
   * Clears every entry that links to a page. Source:
   * kvm_mmu_unlink_parents.
   *
   * @param page the page
   */
  protected final void unlinkParents(ShadowPage page) {
    while (!page.parents.isEmpty()) {
      ShadowPage.Parent parent = page.parents.get(0);
      entries.clear(parent.page(), parent.index());
    }
  }

  /**
   * Forgets that a page shadows a guest table: the table's writes need no
   * longer be trapped for its sake. Source: unaccount_shadowed.
   *
   * @param page an indirect page that is not yet invalid
   */
  protected final void unaccountShadowed(ShadowPage page) {
    tracking.unaccount(page);
  }

  /**
   * Marks a page as no longer unsync. Source: kvm_unlink_unsync_page.
   *
   * @param page an unsync page
   */
  protected final void unlinkUnsync(ShadowPage page) {
    unsync.markSynced(page);
  }

  /**
   * Marks a page invalid; it never becomes valid again.
   *
   * @param page the page
   */
  protected final void markInvalid(ShadowPage page) {
    emit(EventKind.PAGE_INVALID, page.id, page.invalid ? 1 : 0, 0);
    page.invalid = true;
  }

  /**
   * Whether a page is of an older generation. With a generation of one
   * bit an invalid page is obsolete too: two changes would make it look
   * valid again. Source: is_obsolete_sp, fac026dac0bc.
   *
   * @param page the page
   * @return true if no vCPU may use it any more
   */
  protected final boolean isObsolete(ShadowPage page) {
    boolean older = page.generation != vm.generation().current();
    return switch (vm.generation().kind()) {
      case COUNTER -> older;
      case ONE_BIT -> older || page.invalid;
    };
  }

  /**
   * Warns if an invalid page stands on the active list. Source: WARN_ON.
   *
   * @param page a page of that list
   * @return true if it is invalid
   */
  protected final boolean warnIfInvalid(ShadowPage page) {
    if (page.invalid) warn(Warning.INVALID_ON_LIST, page);
    return page.invalid;
  }

  /**
   * Gives a page's memory back to the host. Source: kvm_mmu_free_page.
   *
   * @param page a page that was zapped and is nobody's root; a warning
   *     is counted if it is not
   */
  protected final void freePage(ShadowPage page) {
    if (!page.invalid || page.rootCount > 0) {
      warn(Warning.FREED_IN_USE, page);
    }
    if (page.list != null) page.list.remove(page);
    hash.remove(page);
    reverse.leave(page);
    page.freed = true;
    vm.host().free(page.pfn);
    vm.clock().charge(costs.freePage());
    emit(EventKind.PAGE_FREED, page.id, 0, 0);
  }

  /** A new page at the head of the active list. Source:
   * kvm_mmu_alloc_page. */
  final ShadowPage newPage(long gfn, PageRole role) {
    long pfn = vm.host().allocate();
    ShadowPage page =
        new ShadowPage(++lastId, gfn, role, pfn, tables.take());
    page.generation = vm.generation().current();
    emit(EventKind.PAGE_CREATED, page.id, role.level(), gfn);
    reverse.enter(page);
    activeMmuPages.addFirst(page);
    hash.add(page);
    modUsedMmuPages(1);
    if (!role.direct()) tracking.account(page);
    return page;
  }

  // ---- lists and counts -------------------------------------------

  /**
   * Picks the oldest page to be zapped.
   *
   * @return the tail of the active list, null if the list is empty
   */
  protected final ShadowPage pickOldestPage() {
    ShadowPage oldest = activeMmuPages.last();
    emit(EventKind.PAGE_PICKED, oldest == null ? 0 : oldest.id, 0, 0);
    return oldest;
  }

  /**
   * Makes a list. Audit, replay and figures find every list made here:
   * one that a constructor makes always, others while a page is on them.
   *
   * @param name what it is called
   * @return an empty list
   */
  protected final PageList newList(String name) {
    return lists.create(name);
  }

  /**
   * Moves a page to the head of a list. Source: list_move.
   *
   * @param list where it goes
   * @param page a page that is on a list
   * @throws IllegalStateException if it is on none
   */
  protected final void moveTo(PageList list, ShadowPage page) {
    list.moveFirst(page);
  }

  /**
   * Adds a page to the head of a list. Source: list_add.
   *
   * @param list where it goes
   * @param page a page that is on no list
   * @throws IllegalStateException if it is on one
   */
  protected final void addTo(PageList list, ShadowPage page) {
    list.addFirst(page);
  }

  /**
   * Takes a page from the list it is on. Source: list_del.
   *
   * @param page a page that is on a list
   * @throws IllegalStateException if it is on none
   */
  protected final void removeFromList(ShadowPage page) {
    if (page.list == null) {
      throw new IllegalStateException(page + " is on no list");
    }
    page.list.remove(page);
  }

  /**
   * Counts pages in or out of those that are used. A page counts from
   * its allocation until it is put on a list to be freed: what waits
   * there is retained, not used. Source: kvm_mod_used_mmu_pages.
   *
   * @param change +1 or -1
   */
  protected final void modUsedMmuPages(int change) {
    usedMmuPages += change;
    emit(EventKind.USED_CHANGED, 0, change, usedMmuPages);
  }

  /**
   * Counts pages that made room for others. Source: stat mmu_recycled.
   *
   * @param pages how many
   */
  protected final void countRecycled(int pages) {
    emit(EventKind.RECYCLED, 0, pages, 0);
  }

  /**
   * Warns of something that ought not to happen, and prints it to the
   * kernel log. Source: WARN_ON.
   *
   * @param warning what it is
   * @param page the page it happened to
   */
  protected final void warn(Warning warning, ShadowPage page) {
    emit(EventKind.WARNING, page.id, warning.ordinal(), 0);
    vm.printk(warning.line(page.toString()));
  }

  // ---- all vCPUs, and the lock ------------------------------------

  /** Flushes the TLBs of all vCPUs. Source: kvm_flush_remote_tlbs. */
  protected final void flushRemoteTlbs() {
    for (Vcpu vcpu : vm.vcpus()) {
      vm.threading().outsideGuest(vcpu, vcpu.tlb()::flush);
    }
    chargeKick();
    emit(EventKind.FLUSH, 0, runningVcpus(), 0);
  }

  /**
   * Asks every vCPU to drop its roots before it enters the guest again.
   * Source: kvm_reload_remote_mmus.
   */
  protected final void reloadRemoteMmus() {
    for (Vcpu vcpu : vm.vcpus()) vcpu.requestReload();
    chargeKick();
    emit(EventKind.RELOAD, 0, vm.vcpuCount(), 0);
  }

  private void chargeKick() {
    vm.clock().charge(costs.flush() + costs.perVcpu() * runningVcpus());
  }

  private long runningVcpus() {
    long running = 0;
    for (Vcpu vcpu : vm.vcpus()) if (vcpu.isRunning()) running++;
    return running;
  }

  /**
   * Drops the lock and takes it again if somebody waits. Every walk that
   * began before is void then. Source: cond_resched_lock.
   *
   * @return true if the lock was dropped
   */
  protected final boolean condReschedLock() {
    if (!vm.lock().condResched()) return false;
    lists.lockDropped();
    return true;
  }

  /** Makes every page of now obsolete. Source: mmu_valid_gen. */
  protected final void nextGeneration() {
    vm.generation().next();
    emit(EventKind.GENERATION, 0, vm.generation().current(), 0);
  }

  final void emit(EventKind kind, int page, long a, long b) {
    events.emit(kind, page, a, b);
  }

  final void keepListsNoMore() {
    lists.keepNoMore();
  }

  // ---- what there is to see ---------------------------------------

  /** {@return the machine that these pages belong to} */
  public final Vm vm() {
    return vm;
  }

  /** {@return all pages in use, the newest at the head} */
  public final PageList activeMmuPages() {
    return activeMmuPages;
  }

  /** {@return the active list, lists made by constructors, and all others
   *     with pages on them} */
  public final List<PageList> lists() {
    return lists.all();
  }

  /** {@return pages allocated and not zapped, in shadow pages} */
  public final int usedMmuPages() {
    return usedMmuPages;
  }

  /** {@return how many shadow pages may be used} */
  public final int maxMmuPages() {
    return maxMmuPages;
  }

  /**
   * Sets how many shadow pages may be used, without making room.
   *
   * @param limit in shadow pages, not negative
   */
  protected final void setMaxMmuPages(int limit) {
    maxMmuPages = limit;
  }

  /** {@return how many more shadow pages may be used, not negative} */
  public final int availableMmuPages() {
    return Math.max(0, maxMmuPages - usedMmuPages);
  }

  /** {@return pages that shadow a guest table and are not zapped} */
  public final int indirectShadowPages() {
    return tracking.indirectPages();
  }

  /**
   * How many pages of each level are on the active list.
   *
   * @return by level; the number at 0 means nothing
   */
  public final int[] pagesByLevel() {
    int[] pages = new int[PageTable.LEVELS + 1];
    activeMmuPages.pages().forEach(page -> pages[page.level()]++);
    return pages;
  }

  @Override
  public String toString() {
    return String.format("%s: %,d of %s used", getClass().getSimpleName(),
        usedMmuPages, Plural.of(maxMmuPages, "shadow page"));
  }
}
