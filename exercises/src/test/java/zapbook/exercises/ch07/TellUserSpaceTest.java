package zapbook.exercises.ch07;

import static zapbook.exercises.ch07.Crowded.CHAPTER;
import static zapbook.exercises.ch07.Crowded.WHY;

import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import zapbook.exercises.ch07.Crowded.End;
import zapbook.exercises.support.ListsNow;
import zapbook.exercises.support.OneAtATime;
import zapbook.exercises.support.OwnRoutines;
import zapbook.exercises.support.Told;
import zapbook.observe.EventKind;
import zapbook.vm.Paging;
import zapbook.vm.Vm;

/**
 * What a fault handler answers when there is no page, when there are few,
 * and when there is another reason to try again. Whether it asks for pages
 * or for the host's sequence first is not judged.
 */
@ExtendWith(OneAtATime.class)
class TellUserSpaceTest {
  private static final List<Paging> BOTH =
      List.of(Paging.TWO_DIMENSIONAL, Paging.SHADOW);

  @Test
  @Order(1)
  void a_fault_that_finds_no_page_tells_user_space() {
    tells(Paging.TWO_DIMENSIONAL, "handleDirectFault");
  }

  @Test
  @Order(2)
  void under_shadow_paging_user_space_is_told_too() {
    tells(Paging.SHADOW, "handleShadowFault");
  }

  private static void tells(Paging paging, String handler) {
    Crowded guest = new Crowded(paging, 0);
    String before = guest.used();
    End end = guest.touch();
    if (end == End.ERROR) return;
    throw Told.expected("with " + words(paging) + ", a fault that finds no "
            + "shadow page available ends in user space, with an error.")
        .seen(before + ", all of them roots in use. vCPU 0 faulted "
            + times(guest) + " at address "
            + String.format("%#x", Crowded.ADDRESS) + (end == End.STUCK
            ? " and was sent back into the guest each time. Nobody was "
                + "told."
            : " and was let through, though there was no page for it."))
        .show("What happened", story(guest))
        .show("The active list, oldest first", ListsNow.oldest(guest.lab().mmu(), 4))
        .readOn(CHAPTER, WHY)
        .next("in " + handler + ", look at what becomes of a false from "
            + "makeMmuPagesAvailable.");
  }

  @Test
  @Order(3)
  void one_fault_is_enough_to_tell() {
    for (Paging paging : BOTH) {
      Crowded guest = new Crowded(paging, 0);
      guest.touch();
      if (guest.lab().count(EventKind.FAULT) == 1) continue;
      throw Told.expected("with " + words(paging) + ", the first fault "
              + "that finds no page is the last: a page does not come by "
              + "waiting in a circle.")
          .seen("vCPU 0 faulted " + times(guest) + ". " + guest.used()
              + ".")
          .show("What happened", story(guest))
          .readOn(CHAPTER, WHY)
          .next("answer with the error at once; nothing is gained by "
              + "counting the tries.");
    }
  }

  @Test
  @Tag("given")
  @Order(4)
  void one_to_four_pages_that_are_left_are_enough() {
    for (Paging paging : BOTH) {
      for (int left = 1; left <= 4; left++) {
        Crowded guest = new Crowded(paging, left);
        End end = guest.touch();
        if (end != End.THROUGH) throw tooStrict(paging, left, guest);
      }
    }
  }

  private static AssertionError tooStrict(
      Paging paging, int left, Crowded guest) {
    return Told.expected("the error is for a guest with no page at all. "
            + "Fewer than 5 are a reason to make room, not to give up.")
        .seen("with " + words(paging) + " and " + left + " left, user "
            + "space got an error: " + guest.used() + ".")
        .show("What happened", story(guest))
        .readOn(CHAPTER, WHY)
        .next("go by what makeMmuPagesAvailable returns: it is false only "
            + "if no page is available afterwards.");
  }

  @Test
  @Tag("given")
  @Order(5)
  void pages_that_can_go_make_room_before_anybody_is_told() {
    for (Paging paging : BOTH) {
      Crowded guest = new Crowded(paging, 30);
      guest.lab().pages().leaves(30);
      String before = guest.used();
      if (guest.touch() == End.THROUGH) continue;
      throw Told.expected("30 of the pages are no roots. They are zapped, "
              + "and the fault goes on.")
          .seen("with " + words(paging) + ", " + before + " before the "
              + "fault, and user space got an error.")
          .show("What happened", story(guest))
          .readOn(CHAPTER, WHY)
          .next("make room first, and look afterwards whether there is "
              + "any.");
    }
  }

  @Test
  @Tag("given")
  @Order(6)
  void a_retry_for_the_sake_of_the_host_stays_a_retry() {
    for (Paging paging : BOTH) {
      Crowded guest = new Crowded(paging, 30);
      Vm vm = guest.lab().vm();
      vm.whileResolving(() -> vm.migrate(Crowded.GFN));
      End end = guest.touch();
      int faults = guest.lab().count(EventKind.FAULT);
      if (end == End.THROUGH && faults == 2) continue;
      throw Told.expected("while a fault waits, the host may move memory. "
              + "What the fault has learned is void then, so it is tried "
              + "again; the second time it goes through.")
          .seen("with " + words(paging) + " the host moved a frame during "
              + "the fault. vCPU 0 faulted " + times(guest)
              + (end == End.ERROR ? ", and user space got an error, "
                  + "although there are pages: " : ": ")
              + guest.used() + ".")
          .show("What happened", story(guest))
          .readOn(CHAPTER, WHY)
          .next("leave the answer to mustRetry alone: this retry has an "
              + "end.");
    }
  }

  @Test
  @Tag("given")
  @Order(7)
  void the_guest_goes_on_when_a_page_comes_free() {
    for (Paging paging : BOTH) {
      Crowded guest = new Crowded(paging, 0);
      guest.touch();
      guest.letOneRootGo();
      if (guest.touch() == End.THROUGH) continue;
      throw Told.expected("the error is about this moment. User space may "
              + "raise the limit, a root may be let go; then the same "
              + "access goes through.")
          .seen("with " + words(paging) + " a root is in use no more and "
              + "can be zapped, and the access still fails.")
          .show("What happened", story(guest))
          .readOn(CHAPTER, WHY)
          .next("ask makeMmuPagesAvailable at every fault, and remember "
              + "nothing.");
    }
  }

  @Test
  @Tag("given")
  @Order(8)
  void both_handlers_are_written_here_on_top_of_our_stage_6() {
    new OwnRoutines(TellUserSpace.class, "Stage6", "handleDirectFault",
        "handleShadowFault").check(CHAPTER, "7");
  }

  private static List<String> story(Crowded guest) {
    return guest.lab().story(EventKind.FAULT, EventKind.PAGE_ZAPPED,
        EventKind.PAGE_CREATED);
  }

  private static String times(Crowded guest) {
    int faults = guest.lab().count(EventKind.FAULT);
    return faults == 1 ? "once" : String.format("%,d times", faults);
  }

  private static String words(Paging paging) {
    return paging == Paging.SHADOW ? "shadow paging"
        : "two-dimensional paging";
  }
}
