package zapbook.vm;

import zapbook.machine.Tlb.Space;

/** What a VM asks of the MMU that serves it. */
public interface Mmu {
  /** The VM has started: from now on it asks. Called once, first. */
  void started();

  /**
   * Walks the tables as the processor does, and fills the TLB.
   *
   * @param vcpu who walks; it has a root
   * @param space what kind of number is translated
   * @param page the number: a guest frame, or a page of the guest's
   *     address space
   * @param write whether the access writes
   * @return the host frame, or -1 if the processor must fault
   */
  long walk(Vcpu vcpu, Space space, long page, boolean write);

  /**
   * Handles a fault of a vCPU.
   *
   * @param vcpu who faulted
   * @param space what kind of number it could not translate
   * @param page that number
   * @param write whether the access wrote
   * @return what becomes of the vCPU
   */
  FaultResult handleFault(
      Vcpu vcpu, Space space, long page, boolean write);

  /**
   * Gives a vCPU a root to walk from, if it has none.
   *
   * @param vcpu who is about to enter the guest
   * @return RETRY if it has one now, NO_SPACE if there is none to give
   */
  FaultResult loadRoot(Vcpu vcpu);

  /**
   * Takes all roots from a vCPU, kept ones too.
   *
   * @param vcpu who must load a root anew before it enters the guest
   */
  void dropRoots(Vcpu vcpu);

  /**
   * The guest loads an address space; its TLB is flushed already.
   *
   * @param vcpu whose rootTable has changed
   */
  void addressSpaceLoaded(Vcpu vcpu);

  /**
   * The guest flushes what the vCPU knows: whatever it changed in its
   * tables must be seen from now on.
   *
   * @param vcpu who flushed
   */
  void syncRoots(Vcpu vcpu);

  /**
   * The guest invalidates one page (INVLPG).
   *
   * @param vcpu where it does so
   * @param page a page of its address space
   */
  void invalidatePage(Vcpu vcpu, long page);

  /**
   * Software wrote a word for the guest.
   *
   * @param gfn the frame that was written
   * @param word 0 to 511
   */
  void emulatedWrite(long gfn, int word);

  /**
   * A memory slot is there that was not.
   *
   * @param slot the new slot; its frames are found from now on
   */
  void slotCreated(MemorySlot slot);

  /**
   * A memory slot is about to go; its frames are no longer found, but
   * its memory is not yet given back.
   *
   * @param slot the slot; nothing may lead to its memory afterwards
   */
  void slotDeleted(MemorySlot slot);

  /**
   * Dirty logging of a slot was switched.
   *
   * @param slot the slot, which knows whether it is logged now
   */
  void loggingSwitched(MemorySlot slot);

  /**
   * Writes to a frame must be noticed again.
   *
   * @param gfn a guest frame
   */
  void writeProtect(long gfn);

  /**
   * The host takes the memory behind a frame away; nothing may lead to
   * it afterwards. Source: kvm_unmap_hva_range.
   *
   * @param gfn a guest frame
   */
  void unmap(long gfn);

  /** Throws all shadow pages away, at the end of the VM. */
  void zapAll();

  /** {@return shadow pages that count as used, in pages} */
  int usedMmuPages();

  /** {@return whether a shrink call could free anything} */
  boolean hasSomethingToShrink();

  /**
   * Frees shadow pages because the host needs memory.
   *
   * @param request how many pages the host would like back
   * @return how many it is told that it gets
   */
  long shrink(long request);

  /**
   * Sets how many shadow pages may be used, and makes it so.
   *
   * @param limit in shadow pages
   */
  void limitMmuPages(int limit);
}
