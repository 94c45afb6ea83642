package zapbook.mmu;

import zapbook.machine.PageTable;
import zapbook.machine.Tlb.Space;
import zapbook.observe.EventKind;
import zapbook.vm.FaultResult;
import zapbook.vm.MemorySlot;
import zapbook.vm.Mmu;
import zapbook.vm.MmuLock;
import zapbook.vm.Paging;
import zapbook.vm.Vcpu;
import zapbook.vm.Vm;

/**
 * The part of the MMU that no patch of this book changed. It answers the
 * VM, and leaves to a stage the routines that patches did change. What
 * those are written with stands in {@link ShadowPages}.
 */
public abstract class ShadowMmu extends ShadowPages implements Mmu {
  /** The limit is never set lower by a user. Source:
   * KVM_MIN_ALLOC_MMU_PAGES. */
  public static final int MIN_ALLOC_MMU_PAGES = 64;
  /** One shadow page is allowed for so many pages of guest memory: 2
   * percent. Source: KVM_PERMILLE_MMU_PAGES, KVM_MEMSLOT_PAGES_TO_MMU_PAGES_RATIO. */
  protected static final int PAGES_PER_MMU_PAGE = 50;

  /** Frames that a fault may need: four tables, and the page itself. */
  private static final int FAULT_FRAMES = 8;

  private final VcpuRoots[] roots;
  private final GuestTables guest;
  private final FaultPath faults;
  private final Syncing syncing;
  /** The limit that a user set, 0 if it follows the memory. */
  private int requestedMmuPages;

  /**
   * An MMU with no shadow page; {@link Vm#start} lets it serve.
   *
   * @param vm the machine it is made for
   */
  protected ShadowMmu(Vm vm) {
    super(vm);
    guest = new GuestTables(vm);
    faults = new FaultPath(this, entries, tracking, guest);
    syncing = new Syncing(this, entries, tracking, unsync, guest);
    roots = new VcpuRoots[vm.vcpuCount()];
    for (int id = 0; id < roots.length; id++) {
      roots[id] = new VcpuRoots(vm.previousRoots());
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
   * Handles a fault on a page of the guest's address space under shadow
   * paging. Source: FNAME(page_fault).
   *
   * @param vcpu who faulted
   * @param page the page it touched
   * @param write whether it wrote
   * @return what becomes of the vCPU
   */
  protected abstract FaultResult handleShadowFault(
      Vcpu vcpu, long page, boolean write);

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

  /** Zaps every page at the end of the VM; the lock is held. Source:
   * kvm_mmu_zap_all. */
  protected abstract void zapAllPages();

  /**
   * Makes room for new pages when few are left; the lock is held.
   * Source: make_mmu_pages_available.
   *
   * @return false if not one page is available afterwards
   */
  protected abstract boolean makeMmuPagesAvailable();

  /**
   * Zaps pages until no more than a limit are used, if that is possible,
   * and sets the limit; the lock is held. Source:
   * kvm_mmu_change_mmu_pages.
   *
   * @param goal the limit, in shadow pages
   */
  protected abstract void zapDownTo(int goal);

  /**
   * Frees shadow pages for the host; the lock is held. Source:
   * mmu_shrink_scan, the part for one VM.
   *
   * @param request how many pages the host would like back
   * @return how many it is told that it gets
   */
  protected abstract long shrinkVm(long request);

  /**
   * Forgets what became wrong because memory appeared. Source:
   * kvm_arch_commit_memory_region.
   *
   * @param slot the new slot
   */
  protected abstract void onSlotCreated(MemorySlot slot);

  /**
   * Forgets everything that leads to memory that goes. Source:
   * kvm_arch_flush_shadow_memslot.
   *
   * @param slot the slot; no fault can find it any more
   */
  protected abstract void onSlotDeleted(MemorySlot slot);

  // ---- routines that no patch of this book changed ----------------

  /**
   * Frees the pages of a list: one flush for all, then free. Source:
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
   * Zaps every unsync leaf that can be reached from a page; sixteen are
   * looked for at a time. Source: mmu_zap_unsync_children.
   *
   * @param page the page; at level 1 there is nothing to do
   * @param invalidList gathers the leaves
   * @return how many leaves were visited
   */
  protected final int zapUnsyncChildren(
      ShadowPage page, PageList invalidList) {
    return unsync.visitLeaves(
        page, leaf -> prepareZapPage(leaf, invalidList));
  }

  /**
   * The memory behind a guest frame. This may sleep: it happens before
   * the lock is taken, and what it finds can be void by then.
   *
   * @param gfn a guest frame
   * @return its slot, or null if it has no memory
   */
  protected final MemorySlot resolve(long gfn) {
    vm().host().reserve(FAULT_FRAMES);
    MemorySlot slot = vm().slots().find(gfn);
    if (slot != null) slot.pfn(gfn);
    vm().resolving();
    return slot;
  }

  /**
   * Maps a guest frame, level by level; the lock is held. Source:
   * __direct_map.
   *
   * @param vcpu who faulted
   * @param gfn the guest frame
   * @param slot its memory slot, or null: then it is remembered as MMIO
   * @param write whether the access wrote
   * @return RETRY if it is mapped now, EMULATE if software must do it
   */
  protected final FaultResult mapDirect(
      Vcpu vcpu, long gfn, MemorySlot slot, boolean write) {
    return faults.mapDirect(vcpu, gfn, slot, write);
  }

  /**
   * Maps a page of the guest's address space, level by level; the lock
   * is held. Source: FNAME(fetch).
   *
   * @param vcpu who faulted
   * @param walk what the guest's tables say
   * @param slot the slot of the frame they lead to, or null
   * @param write whether the access wrote
   * @return RETRY if it is mapped now, EMULATE if software must do it
   */
  protected final FaultResult mapShadow(
      Vcpu vcpu, GuestTranslation walk, MemorySlot slot, boolean write) {
    return faults.mapShadow(vcpu, walk, slot, write);
  }

  /**
   * Asks the guest's own tables. Source: FNAME(walk_addr).
   *
   * @param vcpu a vCPU with an address space
   * @param page a page of it
   * @param write whether the access writes
   * @return what they say
   */
  protected final GuestTranslation walkGuestTables(
      Vcpu vcpu, long page, boolean write) {
    return guest.translate(vcpu.rootTable(), page, write);
  }

  /**
   * Finds the valid page with this key, or makes it. An orphan is found
   * again this way. Source: kvm_mmu_get_page.
   *
   * @param gfn first guest frame that the page covers, or the frame of
   *     the guest table behind it
   * @param role what it is for
   * @param vcpu who needs it; asked to sync if the page needs that
   * @return the page; a new one stands at the head of the active list
   */
  protected final ShadowPage getPage(long gfn, PageRole role, Vcpu vcpu) {
    boolean needSync = false;
    ShadowPage at = hash.bucketOf(gfn);
    for (; at != null; at = at.hashNext) {
      if (at.gfn != gfn || at.invalid || isObsolete(at)) continue;
      needSync |= at.unsync;
      if (at.role.equals(role)) return found(at, vcpu);
    }
    ShadowPage page = newPage(gfn, role);
    if (role.direct()) return page;
    if (tracking.writeProtect(gfn)) flushRemoteTlbs();
    if (role.level() > 1 && needSync) syncing.pagesOf(gfn);
    return page;
  }

  private ShadowPage found(ShadowPage page, Vcpu vcpu) {
    if (page.unsync) syncing.page(page);
    if (page.unsyncChildren > 0) vcpu.requestSync();
    page.writeFlooding = 0;
    return page;
  }

  /** Takes the lock, and tells the listeners that an operation begins. */
  private void begin() {
    lock().lock();
    emit(EventKind.OPERATION, 0, 0, 0);
  }

  /** {@return the MMU lock} */
  protected final MmuLock lock() {
    return vm().lock();
  }

  // ---- what the VM asks: faults and roots -------------------------

  @Override
  public final void started() {
    keepListsNoMore();
  }

  @Override
  public final long walk(
      Vcpu vcpu, Space space, long page, boolean write) {
    return TableWalk.translate(root(vcpu), space, page, write, vcpu.tlb());
  }

  @Override
  public final FaultResult handleFault(
      Vcpu vcpu, Space space, long page, boolean write) {
    emit(EventKind.FAULT, 0, page, vcpu.id());
    vm().clock().charge(vm().costs().fault());
    if (space == Space.PHYSICAL || !write) {
      long gfn = TableWalk.mmioGfn(root(vcpu), page);
      if (gfn >= 0) {
        vcpu.emulateAt(gfn);
        return FaultResult.EMULATE;
      }
    }
    return space == Space.PHYSICAL
        ? handleDirectFault(vcpu, page, write)
        : handleShadowFault(vcpu, page, write);
  }

  @Override
  public final FaultResult loadRoot(Vcpu vcpu) {
    if (root(vcpu) != null) return FaultResult.RETRY;
    vm().host().reserve(FAULT_FRAMES);
    begin();
    try {
      if (!makeMmuPagesAvailable()) return FaultResult.NO_SPACE;
      ShadowPage root = rootFor(vcpu);
      root.rootCount++;
      roots[vcpu.id()].root = root;
      emit(EventKind.ROOT_TAKEN, root.id, root.rootCount, vcpu.id());
      syncing.children(root);
      return FaultResult.RETRY;
    } finally {
      lock().unlock();
    }
  }

  private ShadowPage rootFor(Vcpu vcpu) {
    boolean shadows = vm().paging() == Paging.SHADOW && vcpu.pagingOn();
    return shadows
        ? getPage(vcpu.rootTable(),
            PageRole.indirect(PageTable.LEVELS, true), vcpu)
        : getPage(0, PageRole.direct(PageTable.LEVELS), vcpu);
  }

  @Override
  public final void dropRoots(Vcpu vcpu) {
    begin();
    try {
      VcpuRoots mine = roots[vcpu.id()];
      freeRoot(vcpu, mine.root);
      mine.root = null;
      for (int at = 0; at < mine.previous.length; at++) {
        freeRoot(vcpu, mine.previous[at]);
        mine.previous[at] = null;
      }
    } finally {
      lock().unlock();
    }
  }

  /** A zapped root dies when the last vCPU lets it go. Source:
   * mmu_free_root_page. */
  private void freeRoot(Vcpu vcpu, ShadowPage root) {
    if (root == null) return;
    root.rootCount--;
    emit(EventKind.ROOT_DROPPED, root.id, root.rootCount, vcpu.id());
    if (root.rootCount > 0 || !root.invalid) return;
    PageList invalidList = newList("invalid");
    prepareZapPage(root, invalidList);
    commitZapPage(invalidList);
  }

  @Override
  public final void addressSpaceLoaded(Vcpu vcpu) {
    if (vm().paging() != Paging.SHADOW) return;
    begin();
    try {
      switchRoot(vcpu, roots[vcpu.id()]);
    } finally {
      lock().unlock();
    }
  }

  private void switchRoot(Vcpu vcpu, VcpuRoots mine) {
    ShadowPage left = mine.root;
    ShadowPage next = mine.takeKept(vcpu.rootTable());
    if (next != null && (next.invalid || isObsolete(next))) {
      freeRoot(vcpu, next);
      next = null;
    }
    mine.root = next;
    boolean keep = left != null && !left.invalid && !left.isDirect();
    freeRoot(vcpu, keep ? mine.keep(left) : left);
    if (next != null) syncing.children(next);
  }

  @Override
  public final void syncRoots(Vcpu vcpu) {
    if (root(vcpu) == null) return;
    begin();
    try {
      syncing.children(root(vcpu));
    } finally {
      lock().unlock();
    }
  }

  @Override
  public final void invalidatePage(Vcpu vcpu, long page) {
    if (vm().paging() != Paging.SHADOW || root(vcpu) == null) return;
    begin();
    try {
      syncing.invalidate(root(vcpu), page);
      for (ShadowPage kept : roots[vcpu.id()].previous) {
        if (kept != null) syncing.invalidate(kept, page);
      }
    } finally {
      lock().unlock();
    }
  }

  /**
   * The root of a vCPU.
   *
   * @param vcpu a vCPU of this VM
   * @return its root, or null if it has none
   */
  public final ShadowPage root(Vcpu vcpu) {
    return roots[vcpu.id()].root;
  }

  // ---- what the VM asks: writes, memory, limits -------------------

  @Override
  public final void emulatedWrite(long gfn, int word) {
    emit(EventKind.EMULATED_WRITE, 0, gfn, word);
    if (tracking.indirectPages() == 0) return;
    begin();
    try {
      tableWritten(gfn, word);
    } finally {
      lock().unlock();
    }
  }

  private void tableWritten(long gfn, int word) {
    PageList invalidList = newList("invalid");
    boolean changed = false;
    for (ShadowPage page : tracking.pagesOf(gfn)) {
      if (page.invalid) continue;
      if (WriteTracking.detectFlooding(page)) {
        emit(EventKind.PAGE_FLOODED, page.id, 0, 0);
        prepareZapPage(page, invalidList);
      } else if (page.spt[word] != Spte.NONE) {
        entries.clear(page, word);
        changed = true;
      }
    }
    if (changed && invalidList.isEmpty()) flushRemoteTlbs();
    commitZapPage(invalidList);
  }

  @Override
  public final void slotCreated(MemorySlot slot) {
    onSlotCreated(slot);
    followMemory();
  }

  @Override
  public final void slotDeleted(MemorySlot slot) {
    onSlotDeleted(slot);
    followMemory();
  }

  private void followMemory() {
    if (requestedMmuPages == 0) changeMmuPages(automaticLimit());
  }

  private int automaticLimit() {
    long limit = vm().slots().frames() / PAGES_PER_MMU_PAGE;
    return Math.toIntExact(Math.max(MIN_ALLOC_MMU_PAGES, limit));
  }

  @Override
  public final void limitMmuPages(int limit) {
    if (limit < MIN_ALLOC_MMU_PAGES) {
      throw new IllegalArgumentException("a limit of at least "
          + MIN_ALLOC_MMU_PAGES + " shadow pages, not " + limit);
    }
    requestedMmuPages = limit;
    changeMmuPages(limit);
  }

  /**
   * Sets the limit, however low, and makes it so. Source:
   * kvm_mmu_change_mmu_pages.
   *
   * @param limit in shadow pages
   */
  public final void changeMmuPages(int limit) {
    begin();
    try {
      zapDownTo(limit);
    } finally {
      lock().unlock();
    }
  }

  @Override
  public final long shrink(long request) {
    begin();
    try {
      return shrinkVm(request);
    } finally {
      lock().unlock();
    }
  }

  @Override
  public boolean hasSomethingToShrink() {
    return usedMmuPages() > 0;
  }

  @Override
  public final void zapAll() {
    begin();
    try {
      zapAllPages();
    } finally {
      lock().unlock();
    }
  }

  @Override
  public final void loggingSwitched(MemorySlot slot) {
    begin();
    try {
      if (slot.isLogged()) trapWrites(slot);
      else collapse(slot);
    } finally {
      lock().unlock();
    }
  }

  /** Source: kvm_mmu_slot_remove_write_access. */
  private void trapWrites(MemorySlot slot) {
    boolean[] changed = {false};
    for (int level = 1; level <= ReverseMap.LEVELS; level++) {
      reverse.forEach(slot.firstGfn(), slot.frames(), level,
          gfn -> changed[0] |= tracking.writeProtect(gfn));
    }
    if (changed[0]) flushRemoteTlbs();
  }

  /** Small pages go where large ones fit again. Source:
   * kvm_mmu_zap_collapsible_sptes. */
  private void collapse(MemorySlot slot) {
    boolean[] changed = {false};
    reverse.forEach(slot.firstGfn(), slot.frames(), 1, gfn -> {
      if (slot.memory().levelOf(gfn - slot.firstGfn()) == 1) return;
      for (ReverseMap.Mapping mapping : reverse.mappings(gfn, 1)) {
        if (!mapping.page().isDirect()) continue;
        entries.clear(mapping.page(), mapping.index());
        changed[0] = true;
      }
    });
    if (changed[0]) flushRemoteTlbs();
  }

  @Override
  public final void writeProtect(long gfn) {
    begin();
    try {
      if (tracking.writeProtect(gfn)) flushRemoteTlbs();
    } finally {
      lock().unlock();
    }
  }

  @Override
  public final void unmap(long gfn) {
    begin();
    try {
      boolean changed = false;
      for (ReverseMap.Mapping mapping : reverse.mappings(gfn)) {
        entries.clear(mapping.page(), mapping.index());
        changed = true;
      }
      if (changed) flushRemoteTlbs();
    } finally {
      lock().unlock();
    }
  }
}
