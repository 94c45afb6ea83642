package zapbook.vm;

/** What becomes of a vCPU after a fault. */
public enum FaultResult {
  /** Enter the guest again: it is mapped now, or it must fault again. */
  RETRY,
  /**
   * The access is done by software: no memory is there (MMIO), or it
   * writes to a page table that is write-protected.
   */
  EMULATE,
  /** The guest's own tables do not allow it: the guest gets the fault. */
  INJECT,
  /** No shadow page is available: user space gets -ENOSPC. */
  NO_SPACE
}
