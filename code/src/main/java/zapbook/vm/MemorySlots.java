package zapbook.vm;

import java.util.ArrayList;
import java.util.List;

/** Which guest frames have memory behind them. */
public final class MemorySlots {
  /** The slots, in the order in which they came. */
  private final List<MemorySlot> slots = new ArrayList<>();
  /** How many numbers there are for generations: a power of 2. */
  private final long generations;
  /** The number at the start, and how often a slot came or went since. */
  private long changes;
  /** The slot that was found last: most look-ups ask for it again. */
  private MemorySlot last;

  /** No slots; an MMIO entry has room for so many bits of a number, and
   * the number is that many below its wrap. */
  MemorySlots(int generationBits, int belowWrap) {
    generations = 1L << generationBits;
    changes = generations - belowWrap;
  }

  /**
   * The number that goes up whenever a slot comes or goes. An MMIO entry
   * of another number is not believed. After the highest that an entry
   * has room for it begins anew at 0. Source: memslots generation,
   * MMIO_GEN_MASK.
   *
   * @return 0 to the highest; always 0 unless the plan of the VM gives
   *     MMIO entries room for a number
   */
  public long generation() {
    return changes % generations;
  }

  /**
   * The slot of a guest frame.
   *
   * @param gfn a guest frame
   * @return its slot, or null if the frame has no memory
   */
  public MemorySlot find(long gfn) {
    MemorySlot again = last;
    if (again != null && again.contains(gfn)) return again;
    for (MemorySlot slot : slots) {
      if (slot.contains(gfn)) return last = slot;
    }
    return null;
  }

  void add(MemorySlot slot) {
    checkFree(slot, null);
    slots.add(slot);
    changes++;
  }

  /** Throws if another slot than the one that may be is in the way. */
  void checkFree(MemorySlot slot, MemorySlot mayBe) {
    for (MemorySlot other : slots) {
      if (other != mayBe && overlap(slot, other)) {
        throw new IllegalArgumentException(String.format("%s overlaps %s:"
            + " it must end below gfn %#x or begin at gfn %#x or above",
            slot, other, other.firstGfn(),
            other.firstGfn() + other.frames()));
      }
    }
  }

  private static boolean overlap(MemorySlot a, MemorySlot b) {
    return a.contains(b.firstGfn()) || b.contains(a.firstGfn());
  }

  /**
   * The same slot.
   *
   * @throws NullPointerException if it is null
   * @throws IllegalArgumentException if it is no slot of this VM
   */
  MemorySlot mustHave(MemorySlot slot) {
    if (slot == null) {
      throw new NullPointerException("no slot; this VM has " + slots);
    }
    if (slots.contains(slot)) return slot;
    throw new IllegalArgumentException(
        slot + " is no slot of this VM, which has " + slots);
  }

  void remove(MemorySlot slot) {
    slots.remove(mustHave(slot));
    last = null;
    changes++;
  }

  /** {@return frames of all slots together} */
  public long frames() {
    return slots.stream().mapToLong(MemorySlot::frames).sum();
  }

  /** {@return the slots, in the order in which they came} */
  public List<MemorySlot> all() {
    return List.copyOf(slots);
  }

  @Override
  public String toString() {
    return slots.toString();
  }
}
