package zapbook.exercises.ch03;

import java.util.ArrayList;
import java.util.List;
import zapbook.exercises.support.Lab;
import zapbook.machine.PageTable;
import zapbook.mmu.ShadowPage;
import zapbook.mmu.Spte;
import zapbook.vm.MemorySlot;
import zapbook.vm.Vcpu;

/**
 * A guest with memory at work, which has also looked for devices at some
 * frames that have no memory yet.
 */
final class Guest {
  /** Where memory will appear, and how much of it. */
  static final long FIRST = 0x8000;
  static final long FRAMES = 0x2000;
  static final int LOOKED_AT = 8;
  static final int LEAVES = 24;

  final Lab<OnlyMmioPages> lab = Lab.with(2, OnlyMmioPages::new);
  /** The marked pages, before memory appeared. */
  final List<ShadowPage> marked;

  Guest() {
    for (int n = 0; n < LOOKED_AT; n++) {
      for (Vcpu vcpu : lab.vm().vcpus()) vcpu.read(address(n));
      lab.touch((n + 1) * LEAVES / LOOKED_AT);
    }
    marked = lab.mmu().activeMmuPages().pages().stream()
        .filter(ShadowPage::isMmioCached).toList();
    lab.vm().counters().reset();
  }

  /** Places far enough apart that each has a leaf of its own. */
  static long address(int n) {
    return (FIRST + n * Lab.FRAMES_PER_LEAF + n) * PageTable.PAGE_BYTES;
  }

  MemorySlot plugIn() {
    return lab.vm().createSlot("hot-plugged", FIRST, FRAMES);
  }

  /** Entries that say "no memory" of a frame that has some, a line each. */
  List<String> lies() {
    List<String> lies = new ArrayList<>();
    for (ShadowPage page : lab.mmu().activeMmuPages().pages()) {
      for (int at = 0; at < PageTable.ENTRIES; at++) {
        long entry = page.entry(at);
        if (!Spte.isMmio(entry)) continue;
        MemorySlot slot = lab.vm().slots().find(Spte.frame(entry));
        if (slot == null) continue;
        lies.add("#" + page.id() + " [" + at + "]: " + Spte.describe(entry)
            + " is in slot " + slot.name());
      }
    }
    return lies;
  }
}
