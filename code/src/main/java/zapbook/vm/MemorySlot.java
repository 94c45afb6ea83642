package zapbook.vm;

import java.util.BitSet;
import zapbook.machine.GuestMemory;

/** A range of guest frames with memory behind it. */
public final class MemorySlot {
  private final String name;
  private final long firstGfn;
  private final GuestMemory memory;
  /** Frames written since the log was read; null if nothing is logged. */
  private BitSet dirty;

  /**
   * A slot that is not logged.
   *
   * @param name what the book calls it
   * @param firstGfn its first guest frame
   * @param memory what backs its frames
   */
  MemorySlot(String name, long firstGfn, GuestMemory memory) {
    if (firstGfn < 0) {
      throw new IllegalArgumentException(
          "the first gfn of a slot is 0 or above, not " + firstGfn);
    }
    this.name = name;
    this.firstGfn = firstGfn;
    this.memory = memory;
  }

  /** {@return what the book calls it} */
  public String name() {
    return name;
  }

  /** {@return its first guest frame} */
  public long firstGfn() {
    return firstGfn;
  }

  /** {@return what backs its frames} */
  public GuestMemory memory() {
    return memory;
  }

  /** {@return how many frames the slot has} */
  public long frames() {
    return memory.frames();
  }

  /**
   * Whether a guest frame lies in this slot.
   *
   * @param gfn a guest frame
   * @return true if it does
   */
  public boolean contains(long gfn) {
    return gfn >= firstGfn && gfn - firstGfn < frames();
  }

  /**
   * The host frame behind a guest frame; allocated when first touched.
   *
   * @param gfn a frame of this slot
   * @return its host frame
   */
  public long pfn(long gfn) {
    return memory.pfn(gfn - firstGfn);
  }

  /** {@return whether writes to it are logged} */
  public boolean isLogged() {
    return dirty != null;
  }

  /**
   * Notes that a frame may have been written.
   *
   * @param gfn a frame of this slot
   */
  public void markDirty(long gfn) {
    if (dirty != null) dirty.set((int) (gfn - firstGfn));
  }

  /**
   * Whether a frame is noted as written since the log was read.
   *
   * @param gfn a frame of this slot
   * @return true if it is; false too if nothing is logged
   */
  public boolean isDirty(long gfn) {
    return dirty != null && dirty.get((int) (gfn - firstGfn));
  }

  /**
   * The host frame behind a guest frame, to look at: none is allocated.
   *
   * @param gfn a frame of this slot
   * @return its host frame, {@link GuestMemory#NOT_BACKED} if it has none
   */
  public long backing(long gfn) {
    return memory.backing(gfn - firstGfn);
  }

  void logWrites(boolean on) {
    dirty = on ? new BitSet() : null;
  }

  /** The frames written since the last call, by their place in the slot. */
  BitSet takeDirty() {
    BitSet taken = dirty;
    dirty = new BitSet();
    return taken;
  }

  @Override
  public String toString() {
    return String.format("slot %s: gfn %#x to %#x",
        name, firstGfn, firstGfn + frames() - 1);
  }
}
