package zapbook.vm;

/** What becomes of a vCPU after a fault. */
public enum FaultResult {
  /** Enter the guest again: it is mapped now, or it must fault again. */
  RETRY,
  /** No memory there: the access is emulated as MMIO. */
  EMULATE,
  /** No shadow page is available: user space gets -ENOSPC. */
  NO_SPACE
}
