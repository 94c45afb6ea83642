package zapbook.machine;

/**
 * The piece of the host that backs a guest's memory: what its user space
 * process has mapped for it. A frame gets host memory when it is first
 * touched.
 */
public final class GuestMemory {
  private static final int CHUNK = PageTable.ENTRIES;

  /** Where the frames come from. */
  private final HostMemory host;
  /** How many frames of the guest this memory backs. */
  private final long frames;
  /** Host frame of each guest frame, in chunks; 0 means none yet. */
  private final long[][] pfns;

  /**
   * Memory for a guest; nothing of it is backed yet.
   *
   * @param host where the frames come from
   * @param frames how many frames, at least 1
   */
  public GuestMemory(HostMemory host, long frames) {
    if (frames < 1) {
      throw new IllegalArgumentException(
          "a guest needs at least one frame, not " + frames);
    }
    this.host = host;
    this.frames = frames;
    this.pfns = new long[Math.toIntExact((frames + CHUNK - 1) / CHUNK)][];
  }

  /**
   * The host frame behind a guest frame; it is allocated if need be.
   *
   * @param frame 0 to {@link #frames} - 1
   * @return its host frame
   * @throws OutOfHostMemoryException if the host has none left
   */
  public long pfn(long frame) {
    long[] chunk = pfns[(int) (frame / CHUNK)];
    if (chunk == null) chunk = pfns[(int) (frame / CHUNK)] = new long[CHUNK];
    int at = (int) (frame % CHUNK);
    if (chunk[at] == 0) chunk[at] = host.allocate();
    return chunk[at];
  }

  /** Gives every frame back to the host. */
  public void release() {
    for (long[] chunk : pfns) {
      if (chunk == null) continue;
      for (int at = 0; at < CHUNK; at++) {
        if (chunk[at] != 0) host.free(chunk[at]);
        chunk[at] = 0;
      }
    }
  }

  /** {@return how many frames of the guest this memory backs} */
  public long frames() {
    return frames;
  }

  @Override
  public String toString() {
    return String.format("memory of %,d frames", frames);
  }
}
