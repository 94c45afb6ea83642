package zapbook.machine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import zapbook.observe.Plural;

/**
 * The host's memory: frames that are handed out, taken back and used
 * again. A frame that came back is given out first, so that whoever still
 * uses it is found out soon.
 */
public final class HostMemory {
  /** Number of the first frame; below it is what the host keeps. */
  public static final long FIRST_PFN = 0x1000;

  private static final int CHUNK = 4_096;
  /** Frame numbers of a run are multiples of its length. */
  private static final int FIRST_PFN_REST = (int) FIRST_PFN;

  /** How many frames may be in use at once. */
  private final long budget;
  /** Frames in use. */
  private long used;
  /** Frames that were ever handed out. */
  private int known;
  /** Contents by frame, in chunks; null means all zero. */
  private long[][][] contents = new long[1][][];
  /** Frames that came back, a stack. */
  private int[] returned = new int[64];
  private int returnedCount;
  /** Asked for memory when there is none; gives back how much it freed. */
  private Reclaim reclaim = frames -> 0;
  private boolean reclaiming;
  /** Told when memory is wanted and there is none. */
  private final List<Shortage> shortages = new ArrayList<>();
  /** Keeps threads apart in what is above, if there are several. */
  private Guard guard = Guard.NONE;

  /** What the host does when its memory runs out. */
  @FunctionalInterface
  public interface Reclaim {
    /**
     * Makes room.
     *
     * @param frames how many frames are wanted
     * @return something above 0 if it is worth asking again
     */
    long reclaim(long frames);
  }

  /** Told that memory ran out. */
  @FunctionalInterface
  public interface Shortage {
    /**
     * Somebody wants frames and cannot have them.
     *
     * @param wanted how many frames
     * @param left how many are left
     */
    void outOfMemory(long wanted, long left);
  }

  /**
   * Memory of a size.
   *
   * @param budget how many frames may be in use at once, at least 1
   */
  public HostMemory(long budget) {
    if (budget < 1) {
      throw new IllegalArgumentException(
          "the host needs at least one frame, not " + budget);
    }
    this.budget = budget;
  }

  /**
   * Lets several threads use this memory. What was set first stays.
   *
   * @param keeper keeps the threads apart
   */
  public void guardedBy(Guard keeper) {
    if (guard == Guard.NONE) guard = keeper;
  }

  /** {@return what keeps threads apart that use this memory} */
  Guard guard() {
    return guard;
  }

  /**
   * Hands out a frame; all its words are zero.
   *
   * @return the frame's number
   * @throws OutOfHostMemoryException if the budget is used up
   */
  public long allocate() {
    guard.enter();
    try {
      if (used == budget) throw outOfMemory(1);
      used++;
      if (returnedCount > 0) return FIRST_PFN + returned[--returnedCount];
      return FIRST_PFN + known++;
    } finally {
      guard.leave();
    }
  }

  /**
   * Hands out frames that stand in a row; all their words are zero.
   *
   * @param count how many, at least 1
   * @return the first frame's number, a multiple of the count
   * @throws OutOfHostMemoryException if the budget does not allow it
   */
  public long allocateRun(int count) {
    guard.enter();
    try {
      if (budget - used < count) throw outOfMemory(count);
      used += count;
      int first = known + FIRST_PFN_REST;
      first = (first + count - 1) / count * count - FIRST_PFN_REST;
      while (known < first) pushReturned(known++);
      known += count;
      return FIRST_PFN + first;
    } finally {
      guard.leave();
    }
  }

  /**
   * Sees to it that frames are left, by reclaim if need be. What a fault
   * may need is made sure of before the MMU lock is taken: under the
   * lock nobody may reclaim. Source: mmu_topup_memory_caches.
   *
   * @param frames how many frames must be left
   * @throws OutOfHostMemoryException if reclaim does not help
   */
  public void reserve(int frames) {
    while (budget - used < frames) {
      if (!beginReclaim()) return;
      try {
        if (reclaim.reclaim(frames) == 0 && budget - used < frames) {
          throw outOfMemory(frames);
        }
      } finally {
        reclaiming = false;
      }
    }
  }

  private OutOfHostMemoryException outOfMemory(long wanted) {
    shortages.forEach(each -> each.outOfMemory(wanted, left()));
    return new OutOfHostMemoryException(budget);
  }

  /**
   * Tells somebody when memory runs out.
   *
   * @param told called just before the exception is thrown
   */
  public void onOutOfMemory(Shortage told) {
    shortages.add(told);
  }

  /** One reclaims at a time. */
  private boolean beginReclaim() {
    guard.enter();
    boolean begins = !reclaiming;
    reclaiming = true;
    guard.leave();
    return begins;
  }

  /**
   * Sets what happens when memory runs out.
   *
   * @param action asked by {@link #reserve}
   */
  public void onShortage(Reclaim action) {
    reclaim = action;
  }

  /**
   * Takes a frame back; what stood in it is lost.
   *
   * @param pfn a frame that was handed out
   */
  public void free(long pfn) {
    guard.enter();
    try {
      zero(pfn);
      pushReturned(frame(pfn));
      used--;
    } finally {
      guard.leave();
    }
  }

  private void pushReturned(int frame) {
    if (returnedCount == returned.length) {
      returned = Arrays.copyOf(returned, 2 * returnedCount);
    }
    returned[returnedCount++] = frame;
  }

  /**
   * Reads a word.
   *
   * @param pfn a frame
   * @param word 0 to 511
   * @return what was last written there, 0 at first
   */
  public long read(long pfn, int word) {
    int frame = frame(pfn);
    long[] words = wordsOf(frame);
    if (words == null) words = surelyWordsOf(frame);
    return words == null ? 0 : words[word];
  }

  /**
   * Writes a word.
   *
   * @param pfn a frame
   * @param word 0 to 511
   * @param value what to write
   */
  public void write(long pfn, int word, long value) {
    int frame = frame(pfn);
    long[] words = wordsOf(frame);
    if (words == null) words = newWords(frame);
    words[word] = value;
  }

  /**
   * Makes all words of a frame zero.
   *
   * @param pfn a frame
   */
  public void zero(long pfn) {
    long[][] chunk = chunk(frame(pfn));
    if (chunk != null) chunk[frame(pfn) % CHUNK] = null;
  }

  private long[][] chunk(int frame) {
    int index = frame / CHUNK;
    long[][][] all = contents;
    return index < all.length ? all[index] : null;
  }

  /** The words of a frame; null if none was ever written. */
  private long[] wordsOf(int frame) {
    long[][] chunk = chunk(frame);
    return chunk == null ? null : chunk[frame % CHUNK];
  }

  /** What another thread has just made may not be seen without this. */
  private long[] surelyWordsOf(int frame) {
    guard.enter();
    try {
      return wordsOf(frame);
    } finally {
      guard.leave();
    }
  }

  /** Two threads may want them at once: the second finds them here. */
  private long[] newWords(int frame) {
    guard.enter();
    try {
      return words(frame);
    } finally {
      guard.leave();
    }
  }

  private long[] words(int frame) {
    int index = frame / CHUNK;
    if (index >= contents.length) {
      int size = Math.max(index + 1, 2 * contents.length);
      contents = Arrays.copyOf(contents, size);
    }
    if (contents[index] == null) contents[index] = new long[CHUNK][];
    long[][] chunk = contents[index];
    int at = frame % CHUNK;
    if (chunk[at] == null) chunk[at] = new long[PageTable.ENTRIES];
    return chunk[at];
  }

  private int frame(long pfn) {
    long frame = pfn - FIRST_PFN;
    if (frame < 0 || frame >= known && frame >= surelyKnown()) {
      throw new IllegalArgumentException(
          String.format("the host has no frame %#x", pfn));
    }
    return (int) frame;
  }

  private int surelyKnown() {
    guard.enter();
    try {
      return known;
    } finally {
      guard.leave();
    }
  }

  /** {@return frames in use} */
  public long used() {
    return used;
  }

  /** {@return how many frames are left} */
  public long left() {
    return budget - used;
  }

  /** {@return how many frames may be in use at once} */
  public long budget() {
    return budget;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "host memory: %,d of %s used",
        used, Plural.of(budget, "frame"));
  }
}
