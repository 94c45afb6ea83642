package zapbook.mmu;

import zapbook.observe.EventKind;
import zapbook.vm.FaultResult;
import zapbook.vm.MemorySlot;
import zapbook.vm.MmuLock;
import zapbook.vm.Vcpu;
import zapbook.vm.Vm;

/**
 * The routines of the MMU: those that patches of this book changed, which
 * a stage must supply, and those that none changed, which all stages
 * share. What they are written with stands in {@link ShadowPages}.
 */
public abstract class MmuRoutines extends ShadowPages {
  /** Frames that a fault may need: four tables, and the page itself. */
  static final int FAULT_FRAMES = 8;

  final GuestTables guest;
  final Syncing syncing;
  private final FaultPath faults;

  MmuRoutines(Vm vm) {
    super(vm);
    guest = new GuestTables(vm);
    faults = new FaultPath(this, entries, tracking, guest);
    syncing = new Syncing(this, entries, tracking, unsync, guest);
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
   * Makes every page obsolete, lets the vCPUs go on with new roots, and
   * only then zaps the old pages; the lock is held. Source:
   * kvm_mmu_invalidate_zap_all_pages, kvm_mmu_zap_all_fast.
   */
  protected abstract void invalidateZapAllPages();

  /**
   * Zaps the pages of older generations, the oldest first, and lets
   * others have the lock now and then; it is held at the beginning and at
   * the end. Source: kvm_zap_obsolete_pages.
   */
  protected abstract void zapObsoletePages();

  /**
   * Zaps the pages that hold cached MMIO entries; the lock is held. The
   * walk came with the patches of chapter 3: an MMU from before has none.
   * Source: kvm_mmu_zap_mmio_sptes.
   *
   * @throws UnsupportedOperationException if this MMU has no such walk
   */
  protected void zapMmioSptes() {
    throw new UnsupportedOperationException(
        getClass().getSimpleName() + " has no walk over MMIO pages");
  }

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
    if (page.unsyncChildren == 0) return 0;
    emit(EventKind.UNSYNC_WALK_STARTED, page.id, 0, 0);
    int visited = unsync.visitLeaves(
        page, leaf -> prepareZapPage(leaf, invalidList));
    emit(EventKind.UNSYNC_WALK_ENDED, page.id, visited, 0);
    return visited;
  }

  /**
   * The memory behind a guest frame; the vCPU takes the host frame along.
   * This may sleep: it happens before the lock is taken, and what it finds
   * can be void by then. Source: try_async_pf.
   *
   * @param vcpu who faulted
   * @param gfn a guest frame
   * @return its slot, or null if it has no memory
   */
  protected final MemorySlot resolve(Vcpu vcpu, long gfn) {
    vm().host().reserve(FAULT_FRAMES);
    MemorySlot slot = vm().slots().find(gfn);
    if (slot != null) vcpu.resolved(slot.pfn(gfn));
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

  /** {@return the MMU lock} */
  protected final MmuLock lock() {
    return vm().lock();
  }

  /**
   * The root of a vCPU.
   *
   * @param vcpu a vCPU of this VM
   * @return its root, or null if it has none
   */
  public abstract ShadowPage root(Vcpu vcpu);
}
