package zapbook.machine;

/**
 * The host's memory: frames that are handed out, taken back and used
 * again. A frame that came back is given out first, so that whoever still
 * uses it is found out soon.
 */
public final class HostMemory {
  /** Number of the first frame; below it is what the host keeps. */
  public static final long FIRST_PFN = 0x1000;

  private static final int CHUNK = 4_096;

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
   * Hands out a frame; all its words are zero.
   *
   * @return the frame's number
   * @throws OutOfHostMemoryException if the budget is used up
   */
  public long allocate() {
    if (used == budget) throw new OutOfHostMemoryException(budget);
    used++;
    if (returnedCount > 0) return FIRST_PFN + returned[--returnedCount];
    return FIRST_PFN + known++;
  }

  /**
   * Takes a frame back; what stood in it is lost.
   *
   * @param pfn a frame that was handed out
   */
  public void free(long pfn) {
    int frame = frame(pfn);
    zero(pfn);
    if (returnedCount == returned.length) {
      returned = java.util.Arrays.copyOf(returned, 2 * returnedCount);
    }
    returned[returnedCount++] = frame;
    used--;
  }

  /**
   * Reads a word.
   *
   * @param pfn a frame
   * @param word 0 to 511
   * @return what was last written there, 0 at first
   */
  public long read(long pfn, int word) {
    long[][] chunk = chunk(frame(pfn));
    if (chunk == null) return 0;
    long[] words = chunk[frame(pfn) % CHUNK];
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
    words(frame(pfn))[word] = value;
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
    return index < contents.length ? contents[index] : null;
  }

  private long[] words(int frame) {
    int index = frame / CHUNK;
    if (index >= contents.length) {
      int size = Math.max(index + 1, 2 * contents.length);
      contents = java.util.Arrays.copyOf(contents, size);
    }
    if (contents[index] == null) contents[index] = new long[CHUNK][];
    long[][] chunk = contents[index];
    int at = frame % CHUNK;
    if (chunk[at] == null) chunk[at] = new long[PageTable.ENTRIES];
    return chunk[at];
  }

  private int frame(long pfn) {
    long frame = pfn - FIRST_PFN;
    if (frame < 0 || frame >= known) {
      throw new IllegalArgumentException(
          String.format("the host has no frame %#x", pfn));
    }
    return (int) frame;
  }

  /** {@return frames in use} */
  public long used() {
    return used;
  }

  /** {@return how many frames may be in use at once} */
  public long budget() {
    return budget;
  }

  @Override
  public String toString() {
    return String.format("host memory: %,d of %,d frames used", used, budget);
  }
}
