package zapbook.vm;

/** How a guest's addresses become the host's. */
public enum Paging {
  /**
   * The processor walks two tables: the guest's own, and the MMU's from
   * guest frames to host frames (EPT, NPT). All shadow pages are direct.
   */
  TWO_DIMENSIONAL,
  /**
   * The processor walks one table, which the MMU keeps as a shadow of the
   * guest's own: from guest addresses straight to host frames.
   */
  SHADOW
}
