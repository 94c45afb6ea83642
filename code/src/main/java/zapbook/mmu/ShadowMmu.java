package zapbook.mmu;

import java.util.Arrays;
import java.util.List;
import zapbook.machine.CostTable;
import zapbook.machine.PageTable;
import zapbook.observe.EventKind;
import zapbook.observe.Events;
import zapbook.vm.FaultResult;
import zapbook.vm.MemorySlot;
import zapbook.vm.Mmu;
import zapbook.vm.MmuLock;
import zapbook.vm.Vcpu;
import zapbook.vm.Vm;

/**
 * The part of the MMU that no patch of this book changed, and the
 * primitives from which the changed routines are written.
 *
 * <p>Read it from the top as four layers: what the VM asks; what a stage
 * must supply; what stages and learners build with; the lists themselves.
 */
public abstract class ShadowMmu implements Mmu {
  /** Below so many available pages a fault makes room first. */
  protected static final int MIN_FREE_MMU_PAGES = 5;
  /** So many pages are available after room was made. */
  protected static final int REFILL_PAGES = 25;
  /** The limit is never set lower. */
  protected static final int MIN_ALLOC_MMU_PAGES = 64;
  /** One shadow page is allowed for so many pages of guest memory. */
  protected static final int PAGES_PER_MMU_PAGE = 50;

  private final Vm vm;
  private final Events events;
  private final CostTable costs;
  private final ListRegistry lists;
  private final PageEntries entries;
  private final PageHash hash = new PageHash();
  private final PageList activeMmuPages;
  /** The root of each vCPU, null where it has none. */
  private final ShadowPage[] roots;
  /** Id of the page that was allocated last. */
  private int lastId;
  /** Pages allocated and not zapped; see {@link #modUsedMmuPages}. */
  private int usedMmuPages;
  /** How many pages may be used. */
  private int maxMmuPages = MIN_ALLOC_MMU_PAGES;

  /**
   * An MMU with no shadow page; {@link Vm#start} lets it serve.
   *
   * @param vm the machine it is made for
   */
  protected ShadowMmu(Vm vm) {
    this.vm = vm;
    events = vm.events();
    costs = vm.costs();
    entries = new PageEntries(events, vm.clock(), costs);
    lists = new ListRegistry(events, () -> vm.clock().charge(costs.visit()));
    activeMmuPages = lists.create("active");
    roots = new ShadowPage[vm.vcpuCount()];
  }

  // ---- what the VM asks -------------------------------------------

  @Override
  public final void started() {
    lists.keepNoMore();
  }

  @Override
  public final long walk(Vcpu vcpu, long page, boolean write) {
    ShadowPage root = roots[vcpu.id()];
    return TableWalk.translate(root, page, write, vcpu.tlb());
  }

  @Override
  public final FaultResult handleFault(
      Vcpu vcpu, long page, boolean write) {
    events.emit(EventKind.FAULT, 0, page, vcpu.id());
    vm.clock().charge(costs.fault());
    return handleDirectFault(vcpu, page, write);
  }

  @Override
  public final FaultResult loadRoot(Vcpu vcpu) {
    if (roots[vcpu.id()] != null) return FaultResult.RETRY;
    lock().lock();
    try {
      if (!makeMmuPagesAvailable()) return FaultResult.NO_SPACE;
      takeRoot(vcpu, getPage(0, PageRole.direct(PageTable.LEVELS)));
      return FaultResult.RETRY;
    } finally {
      lock().unlock();
    }
  }

  private void takeRoot(Vcpu vcpu, ShadowPage root) {
    root.rootCount++;
    roots[vcpu.id()] = root;
    events.emit(EventKind.ROOT_TAKEN, root.id, root.rootCount, vcpu.id());
  }

  @Override
  public final void dropRoots(Vcpu vcpu) {
    if (roots[vcpu.id()] == null) return;
    lock().lock();
    try {
      freeRoot(vcpu);
    } finally {
      lock().unlock();
    }
  }

  /** A zapped root dies when the last vCPU lets it go. */
  private void freeRoot(Vcpu vcpu) {
    ShadowPage root = roots[vcpu.id()];
    roots[vcpu.id()] = null;
    root.rootCount--;
    events.emit(EventKind.ROOT_DROPPED, root.id, root.rootCount, vcpu.id());
    if (root.rootCount > 0 || !root.invalid) return;
    PageList invalidList = newList("invalid");
    prepareZapPage(root, invalidList);
    commitZapPage(invalidList);
  }

  @Override
  public final void onSlotDeleted(MemorySlot slot) {
    zapAll();
    reloadRemoteMmus();
    setMaxMmuPages(automaticLimit());
  }

  @Override
  public void onSlotCreated(MemorySlot slot) {
    zapAll();
    reloadRemoteMmus();
    setMaxMmuPages(automaticLimit());
  }

  @Override
  public final void zapAll() {
    begin();
    lock().lock();
    try {
      zapAllPages();
    } finally {
      lock().unlock();
    }
  }

  // ---- what a stage must supply -----------------------------------

  /**
   * Handles a fault on a guest frame under two-dimensional paging.
   * Source: tdp_page_fault.
   *
   * @param vcpu who faulted
   * @param gfn the guest frame it touched
   * @param write whether it wrote
   * @return what becomes of the vCPU
   */
  protected abstract FaultResult handleDirectFault(
      Vcpu vcpu, long gfn, boolean write);

  /**
   * The zap step for one page: cuts it loose and puts it on a list of
   * pages to be freed. Nothing is flushed yet. Source:
   * kvm_mmu_prepare_zap_page.
   *
   * @param page the page
   * @param invalidList gathers the pages for {@link #commitZapPage}
   * @return what the number means is what chapter 2 is about
   */
  protected abstract int prepareZapPage(
      ShadowPage page, PageList invalidList);

  /** Zaps every page; the lock is held. Source: kvm_mmu_zap_all. */
  protected abstract void zapAllPages();

  /**
   * Makes room for new pages when few are left; the lock is held.
   * Source: make_mmu_pages_available.
   *
   * @return false if not one page is available afterwards
   */
  protected abstract boolean makeMmuPagesAvailable();

  // ---- what stages and learners build with ------------------------

  /**
   * Frees the pages of a list: one flush for all, then free.
   * Never changed by a patch of this book. Source:
   * kvm_mmu_commit_zap_page.
   *
   * @param invalidList pages that were zapped; empty afterwards
   */
  protected void commitZapPage(PageList invalidList) {
    if (invalidList.isEmpty()) return;
    flushRemoteTlbs();
    while (!invalidList.isEmpty()) {
      freePage(invalidList.first());
    }
  }

  /**
   * Maps a guest frame, level by level. Source: __direct_map.
   *
   * @param vcpu who faulted
   * @param gfn the guest frame
   * @param slot its memory slot, or null: then it is remembered as MMIO
   * @return RETRY if it is mapped now, EMULATE if it is MMIO
   */
  protected final FaultResult mapDirect(
      Vcpu vcpu, long gfn, MemorySlot slot) {
    ShadowPage page = roots[vcpu.id()];
    for (int level = page.level(); level > 1; level--) {
      page = childOf(page, gfn, level);
    }
    int index = PageTable.index(gfn, 1);
    if (slot == null) {
      entries.setMmio(page, index, gfn);
      return FaultResult.EMULATE;
    }
    entries.set(page, index, Spte.to(slot.pfn(gfn), true));
    return FaultResult.RETRY;
  }

  private ShadowPage childOf(ShadowPage parent, long gfn, int level) {
    int index = PageTable.index(gfn, level);
    ShadowPage child = parent.children[index];
    if (child != null) return child;
    long first = PageTable.firstPage(gfn, level - 1);
    child = getPage(first, PageRole.direct(level - 1));
    entries.link(parent, index, child);
    return child;
  }

  /**
   * Finds the valid page with this key, or makes it. An orphan is found
   * again this way. Source: kvm_mmu_get_page.
   *
   * @param gfn first guest frame that the page covers
   * @param role what it is for
   * @return the page; a new one stands at the head of the active list
   */
  protected final ShadowPage getPage(long gfn, PageRole role) {
    ShadowPage page = hash.find(gfn, role);
    if (page != null) return page;
    page = new ShadowPage(++lastId, gfn, role, vm.host().allocate());
    int level = role.level();
    events.emit(EventKind.PAGE_CREATED, page.id, level, gfn);
    activeMmuPages.addFirst(page);
    hash.add(page);
    modUsedMmuPages(1);
    return page;
  }

  /**
   * Gives a page's memory back to the host. Source: kvm_mmu_free_page.
   *
   * @param page a page that was zapped and is nobody's root; a warning
   *     is counted if it is not
   */
  protected final void freePage(ShadowPage page) {
    if (!page.invalid || page.rootCount > 0) {
      events.emit(EventKind.WARNING, page.id, 0, 0);
    }
    page.list.remove(page);
    hash.remove(page);
    page.freed = true;
    vm.host().free(page.pfn);
    vm.clock().charge(costs.freePage());
    events.emit(EventKind.PAGE_FREED, page.id, 0, 0);
  }

  /**
   * Counts that the zap step of a page begins.
   *
   * @param page the page
   */
  protected final void countZap(ShadowPage page) {
    vm.clock().charge(costs.zapPage());
    int roots = page.rootCount;
    events.emit(EventKind.PAGE_ZAPPED, page.id, page.level(), roots);
  }

  /**
   * Empties a page: every entry is dropped, every link to a child is
   * cut. A child lives on as an orphan, on the active list and in the
   * hash. Source: kvm_mmu_page_unlink_children.
   *
   * @param page the page
   */
  protected final void unlinkChildren(ShadowPage page) {
    int empty = PageTable.ENTRIES - page.inUse;
    vm.clock().charge(costs.scanPage() * empty / PageTable.ENTRIES);
    for (int index = 0; page.inUse > 0; index++) {
      entries.clear(page, index);
    }
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
   * Marks a page invalid; it never becomes valid again.
   *
   * @param page the page
   */
  protected final void markInvalid(ShadowPage page) {
    events.emit(EventKind.PAGE_INVALID, page.id, page.invalid ? 1 : 0, 0);
    page.invalid = true;
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
   * Counts pages in or out of those that are used. A page counts from
   * its allocation until it is put on a list to be freed: what waits
   * there is retained, not used. Source: kvm_mod_used_mmu_pages.
   *
   * @param change +1 or -1
   */
  protected final void modUsedMmuPages(int change) {
    usedMmuPages += change;
    events.emit(EventKind.USED_CHANGED, 0, change, usedMmuPages);
  }

  /** Flushes the TLBs of all vCPUs. Source: kvm_flush_remote_tlbs. */
  protected final void flushRemoteTlbs() {
    for (Vcpu vcpu : vm.vcpus()) vcpu.tlb().flush();
    chargeKick();
    events.emit(EventKind.FLUSH, 0, runningVcpus(), 0);
  }

  /**
   * Asks every vCPU to drop its roots before it enters the guest again.
   * Source: kvm_reload_remote_mmus.
   */
  protected final void reloadRemoteMmus() {
    for (Vcpu vcpu : vm.vcpus()) vcpu.requestReload();
    chargeKick();
    events.emit(EventKind.RELOAD, 0, vm.vcpuCount(), 0);
  }

  private void chargeKick() {
    vm.clock().charge(costs.flush() + costs.perVcpu() * runningVcpus());
  }

  private long runningVcpus() {
    return vm.vcpus().stream().filter(Vcpu::isRunning).count();
  }

  /**
   * Drops the lock and takes it again if somebody waits. Every walk that
   * began before is void then. Source: cond_resched_lock.
   *
   * @return true if the lock was dropped
   */
  protected final boolean condReschedLock() {
    if (!lock().condResched()) return false;
    lists.lockDropped();
    return true;
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

  /** {@return the MMU lock} */
  protected final MmuLock lock() {
    return vm.lock();
  }

  /** Tells the listeners that an operation begins. */
  protected final void begin() {
    events.emit(EventKind.OPERATION, 0, 0, 0);
  }

  // ---- what there is to see ---------------------------------------

  /** {@return the machine that this MMU serves} */
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

  /**
   * The root of a vCPU.
   *
   * @param vcpu a vCPU of this VM
   * @return its root, or null if it has none
   */
  public final ShadowPage root(Vcpu vcpu) {
    return roots[vcpu.id()];
  }

  /** {@return pages allocated and not zapped, in shadow pages} */
  public final int usedMmuPages() {
    return usedMmuPages;
  }

  /** {@return how many shadow pages may be used} */
  public final int maxMmuPages() {
    return maxMmuPages;
  }

  /** {@return how many more shadow pages may be used, not negative} */
  public final int availableMmuPages() {
    return Math.max(0, maxMmuPages - usedMmuPages);
  }

  /** The limit that goes with the memory there is: 2 percent of it. */
  private int automaticLimit() {
    long limit = vm.slots().frames() / PAGES_PER_MMU_PAGE;
    return Math.toIntExact(Math.max(MIN_ALLOC_MMU_PAGES, limit));
  }

  /**
   * Sets how many shadow pages may be used, without making room.
   *
   * @param limit in shadow pages
   */
  public final void setMaxMmuPages(int limit) {
    maxMmuPages = limit;
  }

  /**
   * How many pages of each level are on the active list.
   *
   * @return by level; the number at 0 means nothing
   */
  public final int[] pagesByLevel() {
    int[] pages = new int[PageTable.LEVELS + 1];
    Arrays.fill(pages, 0);
    activeMmuPages.pages().forEach(page -> pages[page.level()]++);
    return pages;
  }

  @Override
  public String toString() {
    return String.format("%s: %,d of %,d shadow pages used",
        getClass().getSimpleName(), usedMmuPages, maxMmuPages);
  }
}
