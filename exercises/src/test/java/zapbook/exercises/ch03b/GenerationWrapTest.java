package zapbook.exercises.ch03b;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import zapbook.exercises.support.ListsNow;
import zapbook.exercises.support.OneAtATime;
import zapbook.exercises.support.OwnRoutines;
import zapbook.exercises.support.Plural;
import zapbook.exercises.support.Told;
import zapbook.mmu.MmuAudit;
import zapbook.mmu.ShadowPage;
import zapbook.observe.Counters;
import zapbook.observe.EventKind;
import zapbook.observe.EventListener;
import zapbook.vm.MemorySlot;
import zapbook.vm.Vcpu;

/**
 * What a wrap of the generation costs, and whom it may not deceive.
 *
 * <p>Whether a marked leaf goes as a whole is not looked at, nor at which
 * number of the round it goes. Less is better.
 */
@ExtendWith(OneAtATime.class)
class GenerationWrapTest {
  static final String CHAPTER = "chapter 3";
  static final String WHY = "Why";
  private static final int LEAVES = 24;

  @Test
  @Order(1)
  void a_wrap_costs_the_guest_none_of_its_memory() {
    Rounds guest = new Rounds().work(LEAVES).lookEverywhere()
        .atTheHighestNumber();
    int pages = guest.lab.mmu().usedMmuPages();
    List<String> before = ListsNow.of(guest.lab.mmu());
    guest.plugIn();
    Counters counters = guest.lab.vm().counters();
    long zapped = counters.pagesZapped();
    long dropped = counters.count(EventKind.ENTRY_DROPPED);
    guest.work(LEAVES);

    long faults = counters.faults();
    if (dropped > 0 || faults > 0) {
      throw Told.expected("the number goes from " + (Rounds.NUMBERS - 1)
              + " to 0. Of " + Plural.of(pages, "page") + " those "
              + "marked 'mmio' hold entries with a number. The guest's "
              + "own memory stays mapped.")
          .seen(Plural.of(zapped, "page") + " were zapped, " + dropped
              + " good entries were dropped with them, and the guest "
              + "faulted " + Plural.of(faults, "time")
              + " to reach the same memory again.")
          .show("Before the wrap", before)
          .readOn(CHAPTER, WHY)
          .next("see what onSlotCreated calls when the number is 0. Our "
              + "Stage 3 has a walk that leaves pages without the mark "
              + "alone.");
    }
  }

  @Test
  @Order(2)
  void roots_in_use_outlive_the_wrap() {
    Rounds guest = new Rounds().work(3).lookEverywhere()
        .atTheHighestNumber();
    List<ShadowPage> before = roots(guest);
    guest.plugIn();
    guest.work(3);

    if (!roots(guest).equals(before)
        || before.stream().anyMatch(ShadowPage::isInvalid)) {
      throw Told.expected("a root is of the highest level and holds no "
              + "MMIO entry. After a wrap every vCPU still walks from the "
              + "root that it had.")
          .seen("the root was zapped, and each vCPU had to build its way "
              + "down anew.")
          .show("The vCPUs' roots before, as they are now", before)
          .show("Their roots now", roots(guest))
          .show("What happened", guest.lab.story(EventKind.GENERATION,
              EventKind.RELOAD, EventKind.PAGE_ZAPPED,
              EventKind.ROOT_TAKEN))
          .readOn(CHAPTER, WHY)
          .next("two numbers are at work: the generation of memory slots "
              + "has wrapped, and that makes no shadow page obsolete.");
    }
  }

  private static List<ShadowPage> roots(Rounds guest) {
    return guest.lab.vm().vcpus().stream()
        .map((Vcpu vcpu) -> guest.lab.mmu().root(vcpu)).toList();
  }

  @Test
  @Tag("given")
  @Order(3)
  void between_two_wraps_a_new_slot_costs_nothing() {
    Rounds guest = new Rounds().work(LEAVES);
    List<String> costs = new ArrayList<>();
    for (int slot = 0; slot < 2 * Rounds.NUMBERS; slot++) {
      guest.lookEverywhere();
      guest.lab.vm().counters().reset();
      guest.plugIn();
      Counters counters = guest.lab.vm().counters();
      long zapped = counters.pagesZapped();
      long kicks = counters.flushes() + counters.reloads();
      if (zapped + kicks == 0) continue;
      costs.add("the new number is " + guest.number() + ": "
          + Plural.of(zapped, "page") + " zapped, all vCPUs kicked "
          + Plural.of(kicks, "time"));
    }

    if (costs.size() > 2) {
      throw Told.expected("a new slot zaps nothing and kicks nobody: what "
              + "old entries say is not believed, because their number is "
              + "another. Only one slot in " + Rounds.NUMBERS
              + " brings a wrap.")
          .seen("in two rounds " + costs.size() + " slots cost something.")
          .show("These", costs)
          .readOn(CHAPTER, WHY)
          .next("keep the question at the top of onSlotCreated.");
    }
  }

  /** Entries of every number of two rounds, each looked at a round later. */
  @Test
  @Tag("given")
  @Order(4)
  void no_entry_is_believed_that_is_a_round_old() {
    for (int change = 1; change <= 2 * Rounds.NUMBERS; change++) {
      Rounds guest = new Rounds().work(2);
      for (int n = 1; n < change; n++) guest.plugIn();
      guest.look(0);
      long number = guest.number();
      List<String> before = guest.entries();
      guest.plugInAt(0);
      guest.until(number);
      List<String> now = guest.entries();
      List<String> again = guest.faultingAgain(0);
      if (again.isEmpty()) continue;
      throw Told.expected("a guest looked for a device when the number "
              + "was " + number + ". Then memory appeared there, and "
              + "slots came until the number was " + number
              + " again. The guest reaches the memory.")
          .seen("the old entry was believed: each access faults anew, and "
              + "software does it.")
          .show("The accesses", again)
          .show("MMIO entries before the memory appeared", before)
          .show("MMIO entries a round later", now)
          .readOn(CHAPTER, WHY)
          .next("in the course of a round every MMIO entry of the round "
              + "before must go, whatever its number.");
    }
  }

  @Test
  @Tag("given")
  @Order(5)
  void what_is_zapped_is_zapped_under_the_lock_and_freed() {
    Rounds guest = new Rounds().work(3).lookEverywhere()
        .atTheHighestNumber();
    int[] unlocked = new int[1];
    EventListener watch = (kind, page, a, b) -> {
      boolean held = guest.lab.vm().lock().isHeld();
      if (kind == EventKind.PAGE_ZAPPED && !held) unlocked[0]++;
    };
    guest.lab.vm().events().listen(watch);
    guest.plugIn();

    List<ShadowPage> kept = guest.lab.zappedAndKept();
    List<String> lies = MmuAudit.of(guest.lab.mmu());
    if (unlocked[0] > 0 || !kept.isEmpty() || !lies.isEmpty()) {
      throw Told.expected("a wrap zaps pages under the MMU lock, and "
              + "frees them before it gives the lock back.")
          .seen(Plural.of(unlocked[0], "page") + " were zapped without "
              + "the lock, and " + Plural.of(kept.size(), "page")
              + " wait to be freed.")
          .show("What happened", guest.lab.story(EventKind.LOCK_TAKEN,
              EventKind.PAGE_ZAPPED, EventKind.PAGE_FREED,
              EventKind.LOCK_RELEASED))
          .show("What does not fit together", lies)
          .readOn(CHAPTER, WHY)
          .next("keep the lock around the walk, and end the walk by "
              + "committing what it zapped.");
    }
  }

  @Test
  @Order(6)
  void a_wrap_takes_no_longer_in_a_larger_guest() {
    long small = entriesAtTheWrap(2);
    long large = entriesAtTheWrap(30);

    if (large > small) {
      throw Told.expected("a wrap drops as many entries in a guest that "
              + "has 30 leaves in use as in one that has 2: the guests "
              + "look at the same " + Rounds.LOOKED_AT + " places for "
              + "devices. What is dropped is dropped under the lock, and "
              + "vCPUs that fault wait for it.")
          .seen(small + " entries were dropped in one hold of the lock in "
              + "the small guest, and " + large + " in the large one.")
          .readOn(CHAPTER, WHY)
          .next("pass over the pages that have nothing to do with MMIO.");
    }
  }

  private static long entriesAtTheWrap(int leaves) {
    Rounds guest = new Rounds().work(leaves).lookEverywhere()
        .atTheHighestNumber();
    guest.plugIn();
    return guest.lab.vm().counters().count(EventKind.ENTRY_DROPPED);
  }

  @Test
  @Tag("given")
  @Order(7)
  void memory_that_goes_is_out_of_reach() {
    for (int number = 0; number < Rounds.NUMBERS; number++) {
      Rounds guest = new Rounds().work(2);
      MemorySlot slot = guest.plugInAt(0);
      guest.until(number);
      guest.write(0, 42);
      guest.unplug(slot);
      long value = guest.read(0);
      if (value == Vcpu.MMIO_READS) continue;
      throw Told.expected("a guest that reads where no memory is any more "
              + "gets all ones.")
          .seen("a slot went when the number was " + number + ", and the "
              + "guest read " + value + " from one of its frames.")
          .show("The lists", ListsNow.of(guest.lab.mmu()))
          .readOn(CHAPTER, WHY)
          .next("a slot that goes makes mappings wrong, which hold no "
              + "number. Leave onSlotDeleted as it is.");
    }
  }

  @Test
  @Tag("given")
  @Order(8)
  void the_routine_is_written_here_on_top_of_our_WrapZapsAll() {
    new OwnRoutines(GenerationWrap.class, "WrapZapsAll", "onSlotCreated")
        .check(CHAPTER, "3b");
  }
}
