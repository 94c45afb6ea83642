package zapbook.exercises.ch00;

import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import zapbook.exercises.support.Command;
import zapbook.exercises.support.Lab;
import zapbook.exercises.support.OneAtATime;
import zapbook.exercises.support.OwnWork;
import zapbook.exercises.support.Told;
import zapbook.machine.PageTable;
import zapbook.mmu.ShadowPage;
import zapbook.observe.EventKind;
import zapbook.vm.MemorySlot;
import zapbook.vm.Vcpu;

/** What the end of a zap owes to those who used the pages. */
@ExtendWith(OneAtATime.class)
class FlushBeforeFreeTest {
  private static final String CHAPTER = "the prologue";
  private static final String WHY = "Why freeing waits for a flush";

  @Test
  @Order(1)
  void no_freed_page_is_left_in_the_TLB() {
    Lab<FlushBeforeFree> lab = Lab.with(1, FlushBeforeFree::new);
    lab.touch(2);
    lab.mmu().zapAll();
    lab.touch(2);
    lab.mmu().zapAll();

    List<String> left = lab.reach().now();
    if (!left.isEmpty()) {
      throw Told.expected("after a zap, no vCPU can reach a page that was "
              + "freed.")
          .seen("a vCPU's TLB still holds what it read from a freed page.")
          .show("In the TLBs", left)
          .show("What the zaps did", story(lab))
          .readOn(CHAPTER, WHY)
          .next("in commitZapPage, make the vCPUs forget.");
    }
  }

  @Test
  @Order(2)
  void the_guest_cannot_read_memory_that_was_taken_away() {
    Lab<FlushBeforeFree> lab = Lab.with(1, FlushBeforeFree::new);
    MemorySlot card = lab.vm().createSlot("card", 0x8000, 16);
    long address = 0x8003 * PageTable.PAGE_BYTES;
    Vcpu guest = lab.vm().vcpu(0);
    guest.write(address, 42);
    lab.vm().deleteSlot(card);

    long value = guest.read(address);
    if (value != Vcpu.MMIO_READS) {
      throw Told.expected("a guest that reads where no memory is gets "
              + "all ones.")
          .seen("the slot \"card\" is gone and its frames went back to the "
              + "host, yet the guest read " + value + " from one of them.")
          .show("In the TLB of " + guest, guest.tlb().entries())
          .show("What the zaps did", story(lab))
          .readOn(CHAPTER, WHY)
          .next("deleting a slot zaps all pages. Look at what "
              + "commitZapPage leaves behind.");
    }
  }

  @Test
  @Order(3)
  void the_flush_comes_before_the_first_free() {
    Lab<FlushBeforeFree> lab = Lab.with(1, FlushBeforeFree::new);
    lab.touch(3);
    lab.mmu().zapAll();

    List<String> early = lab.reach().whenFreed();
    if (!early.isEmpty()) {
      throw Told.expected("the flush is over before the first page is "
              + "freed.")
          .seen("at the moment when a page was freed, a vCPU could still "
              + "reach it. A flush that comes later comes too late: the "
              + "memory may have a new owner by then.")
          .show("In the TLBs at that moment", early)
          .show("In this order", story(lab))
          .readOn(CHAPTER, WHY)
          .next("put the flush ahead of the loop that frees.");
    }
  }

  @Test
  @Order(4)
  void every_vCPU_is_flushed_and_not_one_alone() {
    Lab<FlushBeforeFree> lab = Lab.with(4, FlushBeforeFree::new);
    lab.touch(1);
    lab.mmu().zapAll();

    List<String> left = lab.reach().now();
    if (!left.isEmpty()) {
      throw Told.expected("each of the 4 vCPUs forgets the freed page: any "
              + "of them may have read from it.")
          .seen("not every vCPU was flushed.")
          .show("In the TLBs", left)
          .readOn(CHAPTER, WHY)
          .next("look for the primitive of ShadowPages that flushes the TLBs "
              + "of all vCPUs at once.");
    }
  }

  @Test
  @Order(5)
  void many_pages_share_one_flush() {
    Lab<FlushBeforeFree> lab = Lab.with(2, FlushBeforeFree::new);
    lab.touch(8);
    lab.mmu().zapAll();

    int freed = lab.count(EventKind.PAGE_FREED);
    int flushes = lab.count(EventKind.FLUSH);
    if (flushes != 1) {
      throw Told.expected("one remote TLB flush for the whole list, "
              + "however long it is. Each flush interrupts every vCPU.")
          .seen(freed + " pages were freed and " + times(flushes)
              + " counted.")
          .show("In this order", story(lab))
          .readOn(CHAPTER, WHY)
          .next(flushes == 0
              ? "call the primitive of ShadowPages that flushes all vCPUs; "
                  + "it is the one that counts."
              : "flush once for the list, not once for each page.");
    }
  }

  @Test
  @Tag("given")
  @Order(6)
  void an_empty_list_costs_no_flush() {
    Lab<FlushBeforeFree> lab = Lab.with(2, FlushBeforeFree::new);
    lab.mmu().zapAll();

    int flushes = lab.count(EventKind.FLUSH);
    if (flushes != 0) {
      throw Told.expected("nothing to free, nothing to forget: no flush.")
          .seen("the list was empty, and " + times(flushes)
              + " counted. Every vCPU was interrupted for nothing.")
          .show("What happened", story(lab))
          .readOn(CHAPTER, WHY)
          .next("ask first whether there is anything on the list.");
    }
  }

  @Test
  @Tag("given")
  @Order(7)
  void every_page_of_the_list_is_freed() {
    Lab<FlushBeforeFree> lab = Lab.with(2, FlushBeforeFree::new);
    lab.touch(5);
    lab.mmu().zapAll();

    List<ShadowPage> left = lab.zappedAndKept();
    int freed = lab.count(EventKind.PAGE_FREED);
    if (freed == 0 || !left.isEmpty()) {
      throw Told.expected("every page that was put on the list is freed.")
          .seen(freed + " pages were freed and " + left.size()
              + " were left on the list: that memory is lost.")
          .show("Left", left)
          .readOn(CHAPTER, WHY)
          .next("free pages until the list is empty.");
    }
  }

  @Test
  @Tag("given")
  @Order(8)
  void the_routine_is_written_here_on_top_of_our_stage_0() {
    Lab<FlushBeforeFree> lab = Lab.with(1, FlushBeforeFree::new);
    OwnWork work = new OwnWork(FlushBeforeFree.class, "commitZapPage");
    lab.vm().events().listen(work);
    lab.touch(1);
    lab.mmu().zapAll();

    if (!work.isOwn("Stage0")) {
      throw Told.expected("FlushBeforeFree extends our Stage0 and frees "
              + "the pages in its own commitZapPage.")
          .seen(work.toString())
          .readOn(CHAPTER, "Try it")
          .next("write the body of commitZapPage yourself; "
              + Command.of("reset 0") + " brings the starter "
              + "back.");
    }
  }

  private static List<String> story(Lab<FlushBeforeFree> lab) {
    return lab.story(EventKind.PAGE_ZAPPED, EventKind.FLUSH,
        EventKind.PAGE_FREED);
  }

  private static String times(int flushes) {
    return flushes == 1 ? "1 flush was" : flushes + " flushes were";
  }
}
