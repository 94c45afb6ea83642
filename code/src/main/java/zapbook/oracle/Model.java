package zapbook.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zapbook.machine.PageTable;
import zapbook.vm.GuestProcess;
import zapbook.vm.MemorySlot;
import zapbook.vm.Vcpu;

/**
 * What every page should contain: maps, and nothing that resembles an
 * MMU. The machine is held against it.
 */
final class Model {
  /** Memory that a slot stands for. */
  static final class Bank {
    /** Which slot stands for it now. */
    MemorySlot slot;
    /** Contents, by frame and word; 0 if not in it. */
    final Map<Long, Long> words = new HashMap<>();
    /** Frames written since the log was read. */
    final Set<Long> dirty = new HashSet<>();

    Bank(MemorySlot slot) {
      this.slot = slot;
    }

    private long key(long gfn, int word) {
      return (gfn - slot.firstGfn()) * PageTable.ENTRIES + word;
    }
  }

  /** A page of a process: memory of its own, or a frame of the guest. */
  static final class Page {
    static final long OWN = -1;

    final long gfn;
    final Map<Integer, Long> words = new HashMap<>();
    boolean readOnly;

    Page(long gfn) {
      this.gfn = gfn;
    }
  }

  /** An address space: of a process, or of the kernel alone. */
  static final class Space {
    /** The process, null for the kernel alone. */
    final GuestProcess process;
    final Map<Long, Page> pages = new HashMap<>();
    /** First frames of large pages, by their first pages. */
    final Map<Long, Long> large = new HashMap<>();

    Space(GuestProcess process) {
      this.process = process;
    }

    /** The frame of a page that a large page maps, or null. */
    Long frameOf(long number) {
      Long first = large.get(PageTable.firstPage(number, 1));
      return first == null
          ? null : first + number % PageTable.ENTRIES;
    }
  }

  /** Memory that is plugged in. */
  final List<Bank> banks = new ArrayList<>();
  /** Processes that run. */
  final List<Space> processes = new ArrayList<>();
  /** The address space of the kernel alone. */
  final Space idle = new Space(null);

  Bank bankOf(long gfn) {
    for (Bank bank : banks) if (bank.slot.contains(gfn)) return bank;
    return null;
  }

  /** What a frame of the guest should contain. */
  long read(long gfn, int word) {
    Bank bank = bankOf(gfn);
    if (bank == null) return Vcpu.MMIO_READS;
    return bank.words.getOrDefault(bank.key(gfn, word), 0L);
  }

  void write(long gfn, int word, long value) {
    Bank bank = bankOf(gfn);
    if (bank == null) return;
    bank.words.put(bank.key(gfn, word), value);
    if (bank.slot.isLogged()) bank.dirty.add(gfn);
  }

  /** What a page should contain; it is there from now on. */
  long read(Space space, long number, int word) {
    Long frame = space.frameOf(number);
    if (frame != null) return read(frame.longValue(), word);
    Page page = touched(space, number);
    return page.gfn == Page.OWN
        ? page.words.getOrDefault(word, 0L) : read(page.gfn, word);
  }

  void write(Space space, long number, int word, long value) {
    Long frame = space.frameOf(number);
    if (frame != null) {
      write(frame.longValue(), word, value);
      return;
    }
    Page page = touched(space, number);
    page.readOnly = false;
    if (page.gfn == Page.OWN) page.words.put(word, value);
    else write(page.gfn, word, value);
  }

  private static Page touched(Space space, long number) {
    return space.pages.computeIfAbsent(number, key -> new Page(Page.OWN));
  }

  /** Whether an access gets by without the guest's kernel. */
  static boolean isReady(Space space, long number, boolean write) {
    if (space.frameOf(number) != null) return true;
    Page page = space.pages.get(number);
    return page != null && !(write && page.readOnly);
  }
}
