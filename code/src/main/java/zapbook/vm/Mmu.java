package zapbook.vm;

/** What a VM asks of the MMU that serves it. */
public interface Mmu {
  /** The VM has started: from now on it asks. Called once, first. */
  void started();

  /**
   * Walks the tables as the processor does, and fills the TLB.
   *
   * @param vcpu who walks; it has a root
   * @param page what to translate: a guest frame
   * @param write whether the access writes
   * @return the host frame, or -1 if the processor must fault
   */
  long walk(Vcpu vcpu, long page, boolean write);

  /**
   * Handles a fault of a vCPU.
   *
   * @param vcpu who faulted
   * @param page what it touched: a guest frame
   * @param write whether the access wrote
   * @return what becomes of the vCPU
   */
  FaultResult handleFault(Vcpu vcpu, long page, boolean write);

  /**
   * Gives a vCPU a root to walk from, if it has none.
   *
   * @param vcpu who is about to enter the guest
   * @return RETRY if it has one now, NO_SPACE if there is none to give
   */
  FaultResult loadRoot(Vcpu vcpu);

  /**
   * Takes all roots from a vCPU.
   *
   * @param vcpu who must load a root anew before it enters the guest
   */
  void dropRoots(Vcpu vcpu);

  /**
   * A memory slot is there that was not.
   *
   * @param slot the new slot; its frames are found from now on
   */
  void onSlotCreated(MemorySlot slot);

  /**
   * A memory slot is about to go; its frames are no longer found, but
   * its memory is not yet given back.
   *
   * @param slot the slot; nothing may lead to its memory afterwards
   */
  void onSlotDeleted(MemorySlot slot);

  /** Throws all shadow pages away. */
  void zapAll();
}
