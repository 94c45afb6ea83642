package zapbook.exercises.ch09;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import zapbook.exercises.support.Attempt;
import zapbook.exercises.support.Lab;
import zapbook.exercises.support.ListsNow;
import zapbook.exercises.support.OneAtATime;
import zapbook.exercises.support.OwnRoutines;
import zapbook.exercises.support.Told;
import zapbook.exercises.support.WalkEnd;
import zapbook.mmu.ShadowPage;
import zapbook.observe.Counters;
import zapbook.observe.EventKind;
import zapbook.vm.Contention;
import zapbook.vm.Vm;

/** When the obsolete walk lets others have the lock, and what it costs. */
@ExtendWith(OneAtATime.class)
class OfferTheLockTest {
  private static final String CHAPTER =
      "chapter 9, Count every zapped page";
  private static final String WHY = "Why";

  private final Lab<OfferTheLock> lab =
      Lab.of(Vm.withMemory("256M"), OfferTheLock::new);
  private final Stretches stretches = new Stretches();

  @Test
  @Order(1)
  void who_waits_for_the_lock_gets_it() {
    lab.pages().leaves(40);
    List<String> before = ListsNow.oldest(lab.mmu(), 4);
    zapAll(Contention.ALWAYS);

    if (lab.count(EventKind.YIELDED) == 0) {
      throw Told.expected("after about ten pages the walk asks whether "
              + "somebody waits for the lock, and lets the others have it.")
          .seen("somebody waited all the time. 40 pages were zapped, and "
              + "the walk never asked.")
          .show("Between two questions", stretches.told())
          .show("The active list before, oldest first", before)
          .readOn(CHAPTER, WHY)
          .next("see which pages make batch grow, and which do not.");
    }
  }

  @Test
  @Order(2)
  void no_more_than_ten_pages_go_between_two_offers() {
    lab.pages().leaves(30, 512);
    zapAll(Contention.ALWAYS);

    if (stretches.mostPages() > 10) {
      throw Told.expected("each of 30 pages stands alone and counts as "
              + "one. After ten of them, with 512 entries each, the lock "
              + "is offered: after 5,120 entries.")
          .seen(String.format("%,d pages were zapped and %,d entries were "
              + "dropped without a question. Entries are what takes time.",
              stretches.mostPages(), stretches.mostEntries()))
          .show("Between two questions", stretches.told())
          .readOn(CHAPTER, WHY)
          .next("let each zapped page count, as prepareZap tells it.");
    }
  }

  @Test
  @Order(3)
  void the_host_frees_zapped_pages_while_the_walk_goes_on() {
    lab.pages().leaves(60);
    Counters counters = lab.vm().counters();
    List<ShadowPage> fresh = newPagesMeanwhile(() -> {
      if (counters.retained() > 0) lab.mmu().shrink(128);
    });
    zapAll(Contention.ALWAYS);
    stay(fresh);

    long retained = counters.maxRetained();
    int yields = lab.count(EventKind.YIELDED);
    if (retained > 20) {
      throw Told.expected("at each yield the host's reclaim frees what "
              + "waits on the zapped-obsolete list. Ten pages wait there "
              + "at most, or a few more.")
          .seen(retained + " pages waited at once to be freed; "
              + (yields == 0 ? "nobody else got the lock before the end."
                  : "the lock was dropped " + times(yields) + "."))
          .show("What happened", lab.story(EventKind.PAGE_ZAPPED,
              EventKind.YIELDED, EventKind.FLUSH, EventKind.PAGE_FREED))
          .readOn(CHAPTER, WHY)
          .next(yields == 0
              ? "the list of chapter 1 is of use only while others can get "
                  + "the lock: let the walk yield."
              : "put the pages on zappedObsoletePages: reclaim finds no "
                  + "other list.");
    }
  }

  @Test
  @Order(4)
  void a_page_counts_whether_or_not_it_takes_others_along() {
    for (int group = 0; group < 6; group++) {
      lab.pages().leaves(9);
      lab.pages().tableUnderItsLeaves(1);
    }
    List<String> before = ListsNow.oldest(lab.mmu(), 12);
    zapAll(Contention.ALWAYS);

    if (stretches.mostPages() > 11) {
      throw Told.expected("nine pages that stand alone, then a table that "
              + "takes an unsync leaf along, and so on. All of them count: "
              + "11 pages at most go between two questions.")
          .seen(stretches.mostPages() + " pages went without a question.")
          .show("Between two questions", stretches.told())
          .show("The active list before, oldest first", before)
          .readOn(CHAPTER, WHY)
          .next("count first, and only then ask whether the list is "
              + "unstable.");
    }
  }

  @Test
  @Tag("given")
  @Order(5)
  void those_that_are_taken_along_count_too() {
    for (int table = 0; table < 12; table++) lab.pages().tableUnderItsLeaves(15);
    zapAll(Contention.ALWAYS);

    if (stretches.mostPages() > 25) {
      throw Told.expected("each table takes 15 unsync leaves along: 16 "
              + "pages, more than a batch. The lock is offered after each.")
          .seen(stretches.mostPages() + " pages went without a question.")
          .show("Between two questions", stretches.told())
          .readOn(CHAPTER, WHY)
          .next("add all that prepareZap has counted, and set batch back "
              + "only after a yield.");
    }
  }

  @Test
  @Tag("given")
  @Order(6)
  void the_lock_is_not_dropped_at_every_page() {
    lab.pages().leaves(40);
    zapAll(Contention.ALWAYS);

    int yields = lab.count(EventKind.YIELDED);
    if (yields > 4) {
      throw Told.expected("40 pages are four batches. To hand the lock "
              + "over costs as much as zapping a page or more, so it is "
              + "done once a batch.")
          .seen("the lock was dropped " + times(yields) + ".")
          .show("Between two questions", stretches.told())
          .readOn(CHAPTER, WHY)
          .next("ask only when batch has reached BATCH_ZAP_PAGES, and "
              + "begin a new batch after a yield.");
    }
  }

  @Test
  @Tag("given")
  @Order(7)
  void there_is_one_walk_for_each_hold_and_one_flush_for_all() {
    lab.pages().leaves(40);
    newPagesMeanwhile(() -> { });
    zapAll(Contention.ALWAYS);
    new WalkEnd(lab, "the walk over obsolete pages", "zapObsoletePages")
        .freed(CHAPTER, WHY);

    int walks = lab.count(EventKind.WALK_STARTED);
    int yields = lab.count(EventKind.YIELDED);
    int flushes = lab.count(EventKind.FLUSH);
    if (walks != yields + 1 || flushes != 1) {
      throw Told.expected("pages that stand alone leave the list stable: "
              + "the walk begins anew after a yield and not otherwise. "
              + "Nobody shrinks, so one flush at the end is enough.")
          .seen("the lock was dropped " + times(yields) + ", " + walks
              + " walks were begun, and TLBs were flushed "
              + times(flushes) + ".")
          .show("What happened", lab.story(EventKind.WALK_STARTED,
              EventKind.PAGE_ZAPPED, EventKind.YIELDED, EventKind.FLUSH))
          .readOn(CHAPTER, WHY)
          .next(flushes != 1 ? "commit once, after the walk."
              : "restart for an unstable list or after a yield; to count "
                  + "is no reason.");
    }
  }

  @Test
  @Tag("given")
  @Order(8)
  void the_walk_is_written_here_on_top_of_our_stage_8() {
    new OwnRoutines(OfferTheLock.class, "Stage8", "zapObsoletePages")
        .check(CHAPTER, "9");
  }

  /** Who gets the lock does this, and the first time he builds pages. */
  private List<ShadowPage> newPagesMeanwhile(Runnable script) {
    List<ShadowPage> fresh = new ArrayList<>();
    lab.vm().simulatedLock().whileDropped(() -> {
      script.run();
      if (fresh.isEmpty()) fresh.addAll(lab.pages().leaves(3));
    });
    return fresh;
  }

  /** Pages that came while the lock was dropped are not obsolete. */
  private static void stay(List<ShadowPage> fresh) {
    if (fresh.stream().noneMatch(ShadowPage::isInvalid)) return;
    throw Told.expected("the walk over obsolete pages ends where the pages "
            + "of the new generation begin.")
        .seen("pages were zapped that came while the lock was dropped.")
        .show("What came meanwhile", fresh)
        .readOn(CHAPTER, WHY)
        .next("keep the line that ends the walk: isObsolete tells.");
  }

  /** The slots changed: all pages are obsolete, and the walk zaps them. */
  private void zapAll(Contention contention) {
    lab.vm().simulatedLock().contention(contention);
    lab.vm().events().listen(stretches);
    new Attempt(lab, CHAPTER, WHY).at("the walk over obsolete pages",
        lab.operations()::zapAllFast);
    lab.vm().events().ignore(stretches);
  }

  private static String times(int count) {
    return switch (count) {
      case 0 -> "at no time";
      case 1 -> "once";
      default -> count + " times";
    };
  }
}
