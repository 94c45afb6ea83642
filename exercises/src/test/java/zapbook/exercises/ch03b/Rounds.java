package zapbook.exercises.ch03b;

import java.util.ArrayList;
import java.util.List;
import zapbook.exercises.support.Attempt;
import zapbook.exercises.support.Lab;
import zapbook.exercises.support.Plural;
import zapbook.machine.PageTable;
import zapbook.mmu.ShadowPage;
import zapbook.mmu.Spte;
import zapbook.vm.MemorySlot;
import zapbook.vm.Vcpu;
import zapbook.vm.Vm;

/**
 * A guest whose MMIO entries have room for three bits of the generation:
 * eight numbers, then the round begins anew.
 */
final class Rounds {
  static final int BITS = 3;
  static final int NUMBERS = 1 << BITS;
  /** Where the guest looks for devices, a leaf each. */
  static final int LOOKED_AT = 4;
  private static final long FIRST = 0x8000;
  /** Where other memory appears and disappears. */
  private static final long ELSEWHERE = 0x100000;

  final Lab<GenerationWrap> lab = Lab.of(
      Vm.withMemory("64M").vcpus(2).mmioGenerationBits(BITS),
      GenerationWrap::new);
  private final Attempt attempt =
      new Attempt(lab, GenerationWrapTest.CHAPTER, GenerationWrapTest.WHY);
  /** How many slots were plugged in elsewhere. */
  private int plugged;

  /** Guest frame of a place without memory. */
  static long frame(int place) {
    return FIRST + place * Lab.FRAMES_PER_LEAF + place;
  }

  private static long address(int place) {
    return frame(place) * PageTable.PAGE_BYTES;
  }

  /** The number that MMIO entries get now. */
  long number() {
    return lab.vm().slots().generation();
  }

  /** The guest works with its memory, so many leaves of it. */
  Rounds work(int leaves) {
    lab.touch(leaves);
    return this;
  }

  /** Every vCPU looks whether there is a device. */
  Rounds look(int place) {
    for (Vcpu vcpu : lab.vm().vcpus()) vcpu.read(address(place));
    return this;
  }

  Rounds lookEverywhere() {
    for (int place = 0; place < LOOKED_AT; place++) look(place);
    return this;
  }

  /** Memory appears where nobody looks: the number goes up. */
  MemorySlot plugIn() {
    return plugIn("slot " + plugged,
        ELSEWHERE + plugged++ * Lab.FRAMES_PER_LEAF);
  }

  /** Memory appears at a place. */
  MemorySlot plugInAt(int place) {
    return plugIn("slot at the place", frame(place));
  }

  private MemorySlot plugIn(String name, long frame) {
    MemorySlot[] slot = new MemorySlot[1];
    attempt.at("what a new slot sets off",
        () -> slot[0] = lab.vm().createSlot(name, frame, 1));
    return slot[0];
  }

  void unplug(MemorySlot slot) {
    attempt.at("what a deleted slot sets off",
        () -> lab.vm().deleteSlot(slot));
  }

  /** Slots come until the number has this value; at least one comes. */
  Rounds until(long number) {
    do plugIn(); while (number() != number);
    return this;
  }

  /** What has happened so far is forgotten; the next slot wraps. */
  Rounds atTheHighestNumber() {
    until(NUMBERS - 1);
    lab.vm().counters().reset();
    return this;
  }

  /** Accesses to a place with memory that fault a second time, a line
   * each: an entry says that there is none, and software must do them. */
  List<String> faultingAgain(int place) {
    List<String> lines = new ArrayList<>();
    for (Vcpu vcpu : lab.vm().vcpus()) {
      vcpu.write(address(place), 42);
      long before = lab.vm().counters().faults();
      long value = vcpu.read(address(place));
      long faults = lab.vm().counters().faults() - before;
      if (value == 42 && faults == 0) continue;
      lines.add(String.format("%s at %#x wrote 42, then read %d with %s",
          vcpu, address(place), value, Plural.of(faults, "fault")));
    }
    return lines;
  }

  long read(int place) {
    return lab.vm().vcpu(0).read(address(place));
  }

  void write(int place, long value) {
    lab.vm().vcpu(0).write(address(place), value);
  }

  /** MMIO entries of pages that can be reached, a line each. */
  List<String> entries() {
    List<String> lines = new ArrayList<>();
    for (ShadowPage page : lab.mmu().activeMmuPages().pages()) {
      for (int at = 0; at < PageTable.ENTRIES; at++) {
        long entry = page.entry(at);
        if (!Spte.isMmio(entry)) continue;
        MemorySlot slot = lab.vm().slots().find(Spte.frame(entry));
        lines.add("#" + page.id() + " [" + at + "]: "
            + Spte.describe(entry) + ", number "
            + Spte.mmioGeneration(entry)
            + (slot == null ? "" : "; there is memory: " + slot.name()));
      }
    }
    return lines;
  }
}
