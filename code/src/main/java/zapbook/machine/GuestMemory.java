package zapbook.machine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import zapbook.observe.Plural;

/**
 * The piece of the host that backs a guest's memory: what its user space
 * process has mapped for it. A frame gets host memory when it is first
 * touched, alone or with its whole large page.
 */
public final class GuestMemory {
  /** What {@link #backing} says of a frame that was never touched. */
  public static final long NOT_BACKED = 0;

  private static final int CHUNK = PageTable.ENTRIES;

  /** Where the frames come from. */
  private final HostMemory host;
  /** How many frames of the guest this memory backs. */
  private final long frames;
  /** 1 if it is mapped by 4 KiB pages, 2 for 2 MiB, 3 for 1 GiB. */
  private final int level;
  /** Host frame of each guest frame, in chunks; 0 means none yet. */
  private final int[][] pfns;
  /** By level: which large pages are backed by frames in a row. One that
   * lost a frame is large no more. */
  private final BitSet[] large =
      {null, null, new BitSet(), new BitSet()};

  /**
   * Memory of 4 KiB pages; nothing of it is backed yet.
   *
   * @param host where the frames come from
   * @param frames how many frames, at least 1
   */
  public GuestMemory(HostMemory host, long frames) {
    this(host, frames, 1);
  }

  /**
   * Memory for a guest; nothing of it is backed yet.
   *
   * @param host where the frames come from
   * @param frames how many frames, at least 1
   * @param level how large the host's pages are: 1 for 4 KiB, 2 for
   *     2 MiB, 3 for 1 GiB
   */
  public GuestMemory(HostMemory host, long frames, int level) {
    if (frames < 1) {
      throw new IllegalArgumentException(
          "a guest needs at least one frame, not " + frames);
    }
    if (level < 1 || level > 3) {
      throw new IllegalArgumentException("level 1 to 3, not " + level);
    }
    this.host = host;
    this.frames = frames;
    this.level = level;
    this.pfns = new int[Math.toIntExact((frames + CHUNK - 1) / CHUNK)][];
  }

  /**
   * The host frame behind a guest frame; it is allocated if need be.
   *
   * @param frame 0 to {@link #frames} - 1
   * @return its host frame
   * @throws OutOfHostMemoryException if the host has none left
   */
  public long pfn(long frame) {
    int[] chunk = pfns[(int) (frame / CHUNK)];
    int pfn = chunk == null ? 0 : chunk[(int) (frame % CHUNK)];
    return pfn == 0 ? allocate(frame) : pfn;
  }

  /** Two vCPUs may touch a frame at once: the second finds it here. */
  private long allocate(long frame) {
    host.guard().enter();
    try {
      int at = (int) (frame % CHUNK);
      if (chunk(frame)[at] == 0) back(frame);
      return chunk(frame)[at];
    } finally {
      host.guard().leave();
    }
  }

  /**
   * The host frame behind a guest frame, to look at: none is allocated.
   *
   * @param frame 0 to {@link #frames} - 1
   * @return its host frame, {@link #NOT_BACKED} if it has none yet
   */
  public long backing(long frame) {
    int[] chunk = pfns[(int) (frame / CHUNK)];
    return chunk == null ? NOT_BACKED : chunk[(int) (frame % CHUNK)];
  }

  private int[] chunk(long frame) {
    int index = (int) (frame / CHUNK);
    if (pfns[index] == null) pfns[index] = new int[CHUNK];
    return pfns[index];
  }

  private void back(long frame) {
    int pages = (int) PageTable.pagesPerEntry(level);
    long first = frame - frame % pages;
    if (level == 1 || !mayBeLarge(first, pages)) {
      chunk(frame)[(int) (frame % CHUNK)] = (int) host.allocate();
      return;
    }
    long pfn = host.allocateRun(pages);
    for (long at = 0; at < pages; at++) {
      chunk(first + at)[(int) ((first + at) % CHUNK)] = (int) (pfn + at);
    }
    markLarge(first, pages);
  }

  /** The host has so many frames left, and none is there already. */
  private boolean mayBeLarge(long first, long pages) {
    if (first + pages > frames || host.left() < pages) return false;
    for (long at = first; at < first + pages; at += CHUNK) {
      int[] chunk = pfns[(int) (at / CHUNK)];
      boolean used = chunk != null
          && Arrays.stream(chunk).anyMatch(pfn -> pfn != NOT_BACKED);
      if (used) return false;
    }
    return true;
  }

  /** A page of 1 GiB is 512 of 2 MiB too. */
  private void markLarge(long first, long pages) {
    for (int at = 2; at <= level; at++) {
      long each = PageTable.pagesPerEntry(at);
      large[at].set((int) (first / each), (int) ((first + pages) / each));
    }
  }

  /**
   * How large a page of the host backs a guest frame.
   *
   * @param frame 0 to {@link #frames} - 1, backed
   * @return 1 for 4 KiB, 2 for 2 MiB, 3 for 1 GiB
   */
  public int levelOf(long frame) {
    for (int at = level; at > 1; at--) {
      long pages = PageTable.pagesPerEntry(at);
      if (large[at].get((int) (frame / pages))) return at;
    }
    return 1;
  }

  /**
   * Moves a frame to another place in the host, contents and all.
   *
   * @param frame 0 to {@link #frames} - 1
   */
  public void migrate(long frame) {
    long from = pfn(frame);
    long to = host.allocate();
    for (int word = 0; word < PageTable.ENTRIES; word++) {
      long value = host.read(from, word);
      if (value != 0) host.write(to, word, value);
    }
    host.free(from);
    chunk(frame)[(int) (frame % CHUNK)] = (int) to;
    for (int at = 2; at <= level; at++) {
      large[at].clear((int) (frame / PageTable.pagesPerEntry(at)));
    }
  }

  /** Gives every frame back to the host. */
  public void release() {
    for (int at = 2; at < large.length; at++) large[at].clear();
    for (int[] chunk : pfns) {
      if (chunk == null) continue;
      for (int at = 0; at < CHUNK; at++) {
        if (chunk[at] != 0) host.free(chunk[at]);
        chunk[at] = 0;
      }
    }
  }

  /** {@return how many frames have host memory now} */
  public long backedFrames() {
    return Arrays.stream(pfns).filter(Objects::nonNull)
        .mapToLong(chunk -> Arrays.stream(chunk)
            .filter(pfn -> pfn != NOT_BACKED).count()).sum();
  }

  /** {@return how many frames of the guest this memory backs} */
  public long frames() {
    return frames;
  }

  @Override
  public String toString() {
    return "memory of " + Plural.of(frames, "frame");
  }
}
