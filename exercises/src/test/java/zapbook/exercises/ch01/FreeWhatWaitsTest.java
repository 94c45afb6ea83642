package zapbook.exercises.ch01;

import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import zapbook.exercises.support.Attempt;
import zapbook.exercises.support.FreedTooSoon;
import zapbook.exercises.support.Lab;
import zapbook.exercises.support.ListsNow;
import zapbook.exercises.support.OneAtATime;
import zapbook.exercises.support.OwnRoutines;
import zapbook.exercises.support.Plural;
import zapbook.exercises.support.Told;
import zapbook.exercises.support.WalkEnd;
import zapbook.mmu.MmuAudit;
import zapbook.mmu.ShadowPage;
import zapbook.observe.EventKind;
import zapbook.vm.Contention;
import zapbook.vm.HostShrinker;
import zapbook.vm.MemorySlot;

/**
 * Who gets at pages that are zapped and not yet freed.
 *
 * <p>What the host is told that it got is not looked at: KVM told it 0
 * when it freed what waited, and a better number is no mistake. Nor is it
 * a mistake to go on with a page in use when too little waited.
 */
@ExtendWith(OneAtATime.class)
class FreeWhatWaitsTest {
  private static final String CHAPTER = "chapter 1";
  private static final String WHY = "Why";
  private static final int PAGES = 120;
  private static final int FEW = 40;

  @Test
  @Order(1)
  void the_host_gets_back_what_waits_to_be_freed() {
    Lab<FreeWhatWaits> lab = withPages(PAGES);
    HostInNeed host = new HostInNeed(lab);
    int[] yields = {0};
    whenever(lab, () -> {
      if (++yields[0] % 2 == 0) host.ask(HostShrinker.BATCH);
    });
    zapObsolete(lab);
    host.checkServed(CHAPTER, WHY);

    long most = lab.vm().counters().maxRetained();
    if (host.notes().isEmpty() || most > FEW) {
      throw Told.expected("while obsolete pages are zapped, the host can "
              + "have those that wait to be freed: no more than " + FEW
              + " ever wait.")
          .seen("up to " + most + " of " + PAGES + " pages were zapped, "
              + "not free, and out of the host's reach, although it asked "
              + Plural.of(host.notes().size(), "time") + ".")
          .show("What the host got while the walk had given up the lock",
              host.notes())
          .readOn(CHAPTER, WHY)
          .next("zapObsoletePages must put what it zaps where shrinkVm can "
              + "see it, and shrinkVm must look there first.");
    }
  }

  @Test
  @Order(2)
  void what_waits_goes_before_any_page_of_the_active_list() {
    Lab<FreeWhatWaits> lab = withPages(FEW);
    HostInNeed host = new HostInNeed(lab);
    once(lab, () -> host.ask(5));
    zapObsolete(lab);
    host.checkServed(CHAPTER, WHY);

    if (host.zapped() > 0 || host.freed() < 5) {
      throw Told.expected("a host that asks for 5 pages gets them from "
              + "those that wait; none is zapped for its sake.")
          .seen(Plural.of(host.waiting(), "page") + " waited, and to "
              + "serve the host " + Plural.of(host.zapped(), "page")
              + " of the active list " + were(host.zapped())
              + " zapped and " + host.freed() + " freed.")
          .show("What the host got", host.notes())
          .show("What happened until then", host.story())
          .readOn(CHAPTER, WHY)
          .next(host.waiting() == 0
              ? "zapObsoletePages must leave what it zaps on the list, for "
                  + "the host to find or until the walk is over."
              : "let shrinkVm look first whether pages wait. If some do, "
                  + "freeing them is enough.");
    }
  }

  @Test
  @Order(3)
  void a_machine_whose_pages_all_wait_is_not_passed_over() {
    Lab<FreeWhatWaits> lab = withPages(FEW);
    HostInNeed host = new HostInNeed(lab);
    once(lab, () -> {
      lab.operations().changeLimit(0);
      host.ask(HostShrinker.BATCH);
    });
    zapObsolete(lab);
    host.checkServed(CHAPTER, WHY);

    if (host.freed() < host.waiting()) {
      throw Told.expected("the host finds what waits on a machine that "
              + "uses no page any more.")
          .seen(Plural.of(host.waiting(), "page") + " waited, none was in "
              + "use, and the host passed the machine over: it got "
              + host.freed() + ".")
          .show("What the host got", host.notes())
          .show("What happened until then", host.story())
          .readOn(CHAPTER, WHY)
          .next("the host asks hasSomethingToShrink before anything else. "
              + "Used pages are not all that a machine can give.");
    }
  }

  @Test
  @Tag("given")
  @Order(4)
  void a_machine_with_no_page_at_all_is_passed_over() {
    Lab<FreeWhatWaits> empty = withPages(0);
    Lab<FreeWhatWaits> full = withPages(FEW);
    HostShrinker host = new HostShrinker();
    host.add(empty.vm());
    host.add(full.vm());
    host.scan(HostShrinker.BATCH);

    int freed = full.count(EventKind.PAGE_FREED);
    if (freed == 0) {
      throw Told.expected("the host's call goes to a machine that has "
              + "something.")
          .seen("of two machines the first has no page, used or waiting; "
              + "it was asked all the same, and the call was lost. The "
              + "second was not asked for any of its "
              + Plural.of(full.mmu().usedMmuPages(), "page") + ".")
          .readOn(CHAPTER, WHY)
          .next("hasSomethingToShrink says yes only if a page is used or "
              + "waits.");
    }
  }

  @Test
  @Tag("given")
  @Order(5)
  void a_flush_comes_between_the_zap_of_a_page_and_its_end() {
    Lab<FreeWhatWaits> lab = Lab.with(2, FreeWhatWaits::new);
    FreedTooSoon tooSoon = new FreedTooSoon();
    lab.vm().events().listen(tooSoon);
    HostInNeed host = new HostInNeed(lab);
    MemorySlot card = lab.vm().createSlot("card", 0x8000, 16);
    lab.touch(30);
    whenever(lab, () -> host.ask(HostShrinker.BATCH));
    attempt(lab).at("the zap of a deleted slot",
        () -> lab.vm().deleteSlot(card));

    List<String> early = tooSoon.pages();
    if (!early.isEmpty()) {
      throw Told.expected("all TLBs are flushed after the zap of a page and "
              + "before it is freed, whoever frees it. Those who walk the "
              + "tables without the lock are gone only then.")
          .seen("the host got pages back without a flush since their zap.")
          .show("Freed too soon",
              early.subList(0, Math.min(early.size(), 4)))
          .show("The order of things", story(lab))
          .readOn(CHAPTER, WHY)
          .next("free the waiting pages as every other list is freed: "
              + "commitZapPage flushes once, then frees.");
    }
  }

  @Test
  @Tag("given")
  @Order(6)
  void as_long_as_the_host_does_not_ask_one_flush_is_enough() {
    Lab<FreeWhatWaits> lab = Lab.with(2, FreeWhatWaits::new);
    MemorySlot card = lab.vm().createSlot("card", 0x8000, 16);
    lab.touch(30);
    whenever(lab, () -> { });
    attempt(lab).at("the zap of a deleted slot",
        () -> lab.vm().deleteSlot(card));
    checkFreed(lab);

    int flushes = lab.count(EventKind.FLUSH);
    if (flushes != 1) {
      throw Told.expected("one remote TLB flush for the whole walk, "
              + "however often it gives up the lock: a flush interrupts "
              + "every vCPU.")
          .seen(Plural.of(flushes, "remote TLB flush") + ", with "
              + Plural.of(lab.count(EventKind.YIELDED), "yield")
              + " and no call of the host.")
          .show("The order of things", story(lab))
          .readOn(CHAPTER, WHY)
          .next("do not free at every yield. Leave the pages where the host "
              + "finds them if it needs them, and free the rest at the "
              + "end.");
    }
  }

  @Test
  @Tag("given")
  @Order(7)
  void nothing_waits_when_the_walk_has_ended() {
    Lab<FreeWhatWaits> lab = withPages(0);
    ShadowPage root = lab.pages().roots(1).get(0);
    lab.pages().leaves(FEW);
    lab.pages().tablesUnderTheirLeaf(3);
    HostInNeed host = new HostInNeed(lab);
    once(lab, () -> {
      host.ask(HostShrinker.BATCH);
      lab.pages().leaves(2);
    });
    zapObsolete(lab);
    checkFreed(lab);

    List<String> lies = MmuAudit.of(lab.mmu());
    int used = lab.mmu().usedMmuPages();
    int zaps = lab.count(EventKind.PAGE_ZAPPED, List.of(root));
    if (used != 3 || zaps != 1 || !lies.isEmpty()) {
      throw Told.expected("after the walk every obsolete page is free, "
              + "those that the host did not ask for too. A root in use, "
              + "zapped once, and 2 pages that came meanwhile are left.")
          .seen(Plural.of(used, "page") + " count as used; the root was "
              + "zapped " + Plural.of(zaps, "time") + ".")
          .show("The lists", ListsNow.of(lab.mmu()))
          .show("What does not fit together", lies)
          .readOn(CHAPTER, WHY)
          .next("compare the walk with the starter, zapbook diff 1: where "
              + "it ends, what it passes over, when it restarts.");
    }
  }

  private static void checkFreed(Lab<FreeWhatWaits> lab) {
    new WalkEnd(lab, "the walk over obsolete pages", "zapObsoletePages")
        .freed(CHAPTER, WHY);
  }

  @Test
  @Tag("given")
  @Order(8)
  void the_routines_are_written_here_on_top_of_our_stage_0() {
    new OwnRoutines(FreeWhatWaits.class, "Stage0", "zapObsoletePages",
        "shrinkVm", "hasSomethingToShrink").check(CHAPTER, "1");
  }

  /** Leaves that nobody's root leads to. */
  private static Lab<FreeWhatWaits> withPages(int pages) {
    Lab<FreeWhatWaits> lab = Lab.with(1, FreeWhatWaits::new);
    lab.pages().leaves(pages);
    return lab;
  }

  /** Somebody always waits for the lock, and does this with it. */
  private static void whenever(Lab<FreeWhatWaits> lab, Runnable script) {
    lab.vm().simulatedLock().contention(Contention.ALWAYS);
    lab.vm().simulatedLock().whileDropped(script);
  }

  /** As {@link #whenever}, but nothing happens from the second time on. */
  private static void once(Lab<FreeWhatWaits> lab, Runnable script) {
    int[] times = {0};
    whenever(lab, () -> {
      if (times[0]++ == 0) script.run();
    });
  }

  private static void zapObsolete(Lab<FreeWhatWaits> lab) {
    attempt(lab).at("the walk over obsolete pages",
        () -> lab.operations().zapAllFast());
  }

  private static Attempt attempt(Lab<FreeWhatWaits> lab) {
    return new Attempt(lab, CHAPTER, WHY);
  }

  private static List<String> story(Lab<FreeWhatWaits> lab) {
    return lab.story(EventKind.PAGE_ZAPPED, EventKind.FLUSH,
        EventKind.PAGE_FREED, EventKind.YIELD_TEST);
  }

  private static String were(int number) {
    return number == 1 ? "was" : "were";
  }
}
