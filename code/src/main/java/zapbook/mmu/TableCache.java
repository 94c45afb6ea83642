package zapbook.mmu;

import zapbook.machine.PageTable;

/**
 * Page tables that are ready to be used, made several at a time: the
 * headers of pages that follow each other stand close together then, as
 * they do in the kernel, and a walk over a list is quick. Tables are
 * handed out upwards, as the processor likes to read ahead. Source:
 * mmu_topup_memory_cache.
 */
final class TableCache {
  private static final int BATCH = 32;

  private final long[][] ready = new long[BATCH][];
  /** The table that is handed out next; at the end there is none. */
  private int next = BATCH;

  /** An empty table, which nobody else has or will have. */
  long[] take() {
    if (next == BATCH) refill();
    long[] table = ready[next];
    ready[next++] = null;
    return table;
  }

  private void refill() {
    for (int at = 0; at < BATCH; at++) {
      ready[at] = new long[PageTable.ENTRIES];
    }
    next = 0;
  }
}
