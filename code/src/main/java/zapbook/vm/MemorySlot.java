package zapbook.vm;

import zapbook.machine.GuestMemory;

/**
 * A range of guest frames with memory behind it.
 *
 * @param name what the book calls it
 * @param firstGfn its first guest frame
 * @param memory what backs its frames
 */
public record MemorySlot(String name, long firstGfn, GuestMemory memory) {
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

  @Override
  public String toString() {
    return String.format("slot %s: gfn %#x to %#x",
        name, firstGfn, firstGfn + frames() - 1);
  }
}
