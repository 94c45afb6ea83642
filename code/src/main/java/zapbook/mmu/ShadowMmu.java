package zapbook.mmu;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zapbook.machine.PageTable;
import zapbook.machine.Tlb.Space;
import zapbook.observe.EventKind;
import zapbook.vm.FaultResult;
import zapbook.vm.MemorySlot;
import zapbook.vm.Mmu;
import zapbook.vm.Paging;
import zapbook.vm.Vcpu;
import zapbook.vm.Vm;

/**
 * The MMU as the VM sees it: it takes the lock, finds the root, and calls
 * the routines. No patch of this book changed anything here. A stage is a
 * subclass, see package {@code zapbook.stages}.
 *
 * <p>The routines stand in {@link MmuRoutines}, the primitives they are
 * written with in {@link ShadowPages}.
 */
public abstract class ShadowMmu extends MmuRoutines implements Mmu {
  /** The limit is never set lower by a user. Source:
   * KVM_MIN_ALLOC_MMU_PAGES. */
  public static final int MIN_ALLOC_MMU_PAGES = 64;
  /** One shadow page is allowed for so many pages of guest memory: 2
   * percent. Source: KVM_PERMILLE_MMU_PAGES,
   * KVM_MEMSLOT_PAGES_TO_MMU_PAGES_RATIO. */
  protected static final int PAGES_PER_MMU_PAGE = 50;

  private final VcpuRoots[] roots;
  /** References to roots that no vCPU holds; see {@link #pin}. */
  private final Map<ShadowPage, Integer> pinned = new LinkedHashMap<>();
  /** The limit that a user set, 0 if it follows the memory. */
  private int requestedMmuPages;

  /**
   * An MMU with no shadow page; {@link Vm#start} lets it serve.
   *
   * @param vm the machine it is made for
   */
  protected ShadowMmu(Vm vm) {
    super(vm);
    roots = new VcpuRoots[vm.vcpuCount()];
    for (int id = 0; id < roots.length; id++) {
      roots[id] = new VcpuRoots(vm.previousRoots());
    }
  }

  // ---- what the VM asks: faults and roots -------------------------

  /** Takes the lock, and tells the listeners that an operation begins. */
  final void begin() {
    lock().lock();
    emit(EventKind.OPERATION, 0, 0, 0);
  }

  @Override
  public final void started() {
    keepListsNoMore();
  }

  @Override
  public final long walk(
      Vcpu vcpu, Space space, long page, boolean write) {
    return TableWalk.translate(root(vcpu), space, page, write,
        vcpu.tlb(), vm().threading());
  }

  @Override
  public final FaultResult handleFault(
      Vcpu vcpu, Space space, long page, boolean write) {
    emit(EventKind.FAULT, 0, page, vcpu.id());
    vm().clock().charge(vm().costs().fault());
    if (space == Space.PHYSICAL || !write) {
      long gfn = TableWalk.mmioGfn(
          root(vcpu), page, vm().slots().generation());
      if (gfn >= 0) {
        vcpu.emulateMmioAt(gfn);
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

  private void freeRoot(Vcpu vcpu, ShadowPage root) {
    if (root == null) return;
    int left = root.rootCount - 1;
    emit(EventKind.ROOT_DROPPED, root.id, left, vcpu.id());
    putRoot(root);
  }

  /** A zapped root dies when the last vCPU lets it go. Source:
   * mmu_free_root_page. */
  final void putRoot(ShadowPage root) {
    root.rootCount--;
    if (root.rootCount > 0 || !root.invalid) return;
    PageList invalidList = newList("invalid");
    prepareZapPage(root, invalidList);
    commitZapPage(invalidList);
  }

  /** Makes a page the root of so many more that are no vCPUs. */
  final void pin(ShadowPage page, int more) {
    if (more == 0) return;
    page.rootCount += more;
    pinned.merge(page, more, (a, b) -> a + b == 0 ? null : a + b);
  }

  /** Lets one of those go; a zapped root may die of it. */
  final void unpin(ShadowPage page) {
    pinned.computeIfPresent(
        page, (p, count) -> count == 1 ? null : count - 1);
    putRoot(page);
  }

  /** References to roots that no vCPU holds. */
  final Map<ShadowPage, Integer> pinned() {
    return pinned;
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

  @Override
  public final ShadowPage root(Vcpu vcpu) {
    return roots[vcpu.id()].root;
  }

  /** The roots of a vCPU, the one in use and those that it keeps. */
  final List<ShadowPage> rootsOf(Vcpu vcpu) {
    List<ShadowPage> all = new ArrayList<>();
    VcpuRoots mine = roots[vcpu.id()];
    if (mine.root != null) all.add(mine.root);
    for (ShadowPage kept : mine.previous) if (kept != null) all.add(kept);
    return all;
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
    emit(EventKind.OPERATION, 0, 0, 0);
    onSlotCreated(slot);
    followMemory();
  }

  @Override
  public final void slotDeleted(MemorySlot slot) {
    emit(EventKind.OPERATION, 0, 0, 0);
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
      emit(EventKind.SHRINK_STARTED, 0, request, 0);
      long told = shrinkVm(request);
      emit(EventKind.SHRINK_ENDED, 0, told, 0);
      return told;
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
