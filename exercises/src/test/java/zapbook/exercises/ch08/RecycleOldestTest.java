package zapbook.exercises.ch08;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import zapbook.exercises.support.Bench;
import zapbook.exercises.support.OneAtATime;
import zapbook.exercises.support.Story;
import zapbook.exercises.support.Told;
import zapbook.exercises.support.WrittenHere;
import zapbook.machine.PageTable;
import zapbook.mmu.ShadowPage;
import zapbook.observe.Event;
import zapbook.observe.EventKind;
import zapbook.vm.NoSpaceException;
import zapbook.vm.Vcpu;
import zapbook.vm.Vm;

/**
 * Which pages go when some must. The order is that of allocation, since
 * pages made by hand are never used; an answer that goes by use and falls
 * back on age passes as well.
 */
@ExtendWith(OneAtATime.class)
class RecycleOldestTest {
  private static final String CHAPTER =
      "chapter 8, The oldest, not the newest";
  private static final String WHY = "Why";

  @Test
  @Order(1)
  void the_pages_that_the_guest_got_last_stay() {
    Bench<RecycleOldest> bench = bench();
    bench.mmu().limitMmuPages(64);
    while (bench.mmu().availableMmuPages() >= 5) touchNext(bench);
    List<ShadowPage> newest = bench.mmu().activeMmuPages().pages()
        .subList(0, 10);
    bench.run(() -> touchNext(bench));

    List<ShadowPage> gone = those(newest, ShadowPage::isInvalid);
    if (!gone.isEmpty()) {
      throw Told.expected("a refill takes the oldest pages. What the guest "
              + "was given last it needs most likely soon.")
          .seen(gone.size() + " of the 10 newest pages were zapped, and "
              + "page #" + newest.get(0).id() + " from the fault just "
              + "before was "
              + (newest.get(0).isInvalid() ? "among them." : "not."))
          .show("What the fault did", story(bench))
          .show("The 10 pages that were newest, and what became of them",
              newest)
          .show("The active list now, oldest first", bench.oldest(4))
          .readOn(CHAPTER, WHY)
          .next("find out at which end of the list the walk begins, and "
              + "which end is the old one.");
    }
  }

  @Test
  @Order(2)
  void a_working_set_that_fits_is_faulted_in_once() {
    Bench<RecycleOldest> bench = bench();
    bench.mmu().limitMmuPages(100);
    bench.prepare(() -> touchAll(bench, 60, 160));
    bench.run(() -> {
      for (int round = 0; round < 10; round++) touchAll(bench, 0, 60);
    });

    int misses = bench.count(EventKind.FAULT);
    if (misses > 2 * 60) {
      throw Told.expected("a guest that goes round and round in 60 leaves, "
              + "with 100 pages allowed, faults each leaf in about once.")
          .seen("600 accesses in 10 rounds were " + misses + " faults. "
              + "What a fault brought in was gone when the guest came "
              + "back.")
          .show("The first refill", firstRefill(bench))
          .show("The active list now, oldest first", bench.oldest(4))
          .readOn(CHAPTER, WHY)
          .next("look which pages a refill takes: those of the working "
              + "set, or those that were there before.");
    }
  }

  @Test
  @Order(3)
  void a_lowered_limit_and_the_hosts_reclaim_take_the_oldest_too() {
    Bench<RecycleOldest> bench = bench();
    List<ShadowPage> pages = bench.leaves(12, 0);
    bench.run(() -> bench.operations().changeLimit(9));
    checkGone(bench, pages, 3, "The limit was lowered from 12 pages to 9");
    bench.run(() -> bench.mmu().shrink(4));
    checkGone(bench, pages, 7, "Then the host asked for 4 pages back");
  }

  private static void checkGone(Bench<RecycleOldest> bench,
      List<ShadowPage> pages, int count, String why) {
    List<ShadowPage> gone = those(pages, ShadowPage::isInvalid);
    if (gone.equals(pages.subList(0, count))) return;
    throw Told.expected("who lowers the limit, and the host that wants "
            + "memory back, get the oldest pages, as a refill does.")
        .seen(why + ". Of " + pages.size() + " pages, oldest first #1 to #"
            + pages.size() + ", now " + ids(gone) + " are gone; it should "
            + "be " + ids(pages.subList(0, count)) + ".")
        .show("The active list now, oldest first", bench.oldestFirst())
        .readOn(CHAPTER, WHY)
        .next("change the routine that all three share, not one of those "
            + "that call it.");
  }

  @Test
  @Order(4)
  void after_a_restart_the_walk_is_at_the_old_end_again() {
    Bench<RecycleOldest> bench = bench();
    ShadowPage table = bench.tableWithUnsync(1);
    List<ShadowPage> leaves = bench.leaves(8, 0);
    List<String> before = bench.oldestFirst();
    bench.run(() -> bench.operations().changeLimit(5));

    List<ShadowPage> gone = those(leaves, ShadowPage::isInvalid);
    boolean right = table.isInvalid() && gone.equals(leaves.subList(0, 3));
    if (!right) {
      throw Told.expected("the limit is lowered from 10 pages to 5. Page #1 "
              + "is the oldest and takes its unsync leaf along. After that "
              + "the list has changed, so the walk begins anew: again at "
              + "the oldest page. #1 to #5 go.")
          .seen("of the leaves " + ids(leaves) + " went " + ids(gone)
              + ", and page #1 " + (table.isInvalid() ? "went too."
              : "stayed."))
          .show("The active list before, oldest first", before)
          .show("What happened", story(bench))
          .readOn(CHAPTER, WHY)
          .next("let every walk of the routine begin at the tail, the "
              + "first and those after a restart.");
    }
  }

  @Test
  @Tag("given")
  @Order(5)
  void a_root_in_use_at_the_old_end_is_passed_by() {
    Bench<RecycleOldest> bench = bench();
    List<ShadowPage> roots = bench.roots(3);
    bench.leaves(8, 0);
    List<String> before = bench.oldestFirst();
    bench.run(() -> bench.operations().changeLimit(7));

    List<ShadowPage> emptied = those(roots, ShadowPage::isInvalid);
    int freed = bench.count(EventKind.PAGE_FREED);
    if (!emptied.isEmpty() || freed != 4) {
      throw Told.expected("roots in use are the oldest pages of all, and "
              + "stay. To zap one frees nothing, and every vCPU must "
              + "reload.")
          .seen(emptied.size() + " of 3 roots in use were zapped, " + freed
              + " pages were freed, and there were "
              + bench.count(EventKind.RELOAD) + " reload broadcasts.")
          .show("The active list before, oldest first", before)
          .show("What happened", story(bench))
          .readOn(CHAPTER, WHY)
          .next(emptied.isEmpty()
              ? "pass by a root in use, do not stop at it."
              : "keep the test of rootCount ahead of the zap: it belongs "
                  + "to the walk, whatever its direction.");
    }
  }

  @Test
  @Tag("given")
  @Order(6)
  void as_many_go_as_are_wanted_with_one_flush() {
    Bench<RecycleOldest> bench = bench();
    bench.leaves(20, 0);
    long[] told = new long[1];
    bench.run(() -> told[0] = bench.mmu().shrink(7));

    int freed = bench.count(EventKind.PAGE_FREED);
    int flushes = bench.count(EventKind.FLUSH);
    if (freed != 7 || told[0] != 7 || flushes != 1) {
      throw Told.expected("the host asks for 7 pages back and gets 7, in "
              + "one walk and with one flush.")
          .seen(freed + " pages were freed with " + flushes + (flushes == 1
              ? " flush" : " flushes") + ", and the host was told "
              + told[0] + ".")
          .show("What happened", bench.story(EventKind.WALK_STARTED,
              EventKind.PAGE_ZAPPED, EventKind.FLUSH, EventKind.PAGE_FREED))
          .readOn(CHAPTER, WHY)
          .next("stop the walk when enough was zapped, and commit once "
              + "after it.");
    }
  }

  @Test
  @Tag("given")
  @Order(7)
  void the_routine_is_written_here_on_top_of_our_stage_7() {
    WrittenHere.check(
        RecycleOldest.class, 8, CHAPTER, "zapOldestMmuPages");
  }

  private static Bench<RecycleOldest> bench() {
    return Bench.of(
        Vm.withMemory("512M"), RecycleOldest::new, CHAPTER, WHY);
  }

  private static void touchAll(
      Bench<RecycleOldest> bench, int from, int to) {
    for (int leaf = from; leaf < to; leaf++) touch(bench, leaf);
  }

  /** Touches the leaf page that comes next, as many as there are pages. */
  private static void touchNext(Bench<RecycleOldest> bench) {
    touch(bench, bench.mmu().activeMmuPages().size());
  }

  private static void touch(Bench<RecycleOldest> bench, int leaf) {
    Vcpu vcpu = bench.vm().vcpu(0);
    vcpu.tlb().flush();
    long gfn = (long) leaf * PageTable.ENTRIES;
    try {
      vcpu.touch(gfn * PageTable.PAGE_BYTES, true);
    } catch (NoSpaceException error) {
      throw nothingGone(bench);
    }
  }

  private static AssertionError nothingGone(Bench<RecycleOldest> bench) {
    return Told.expected("one page is a root in use, all others can go. A "
            + "refill finds pages, and the fault goes on.")
        .seen(bench.mmu().usedMmuPages() + " of "
            + bench.mmu().maxMmuPages()
            + " shadow pages are used, no refill zapped any, and user "
            + "space got an error.")
        .show("The active list now, oldest first", bench.oldest(4))
        .readOn(CHAPTER, WHY)
        .next("pass by a root in use, do not stop at it.");
  }

  private static List<ShadowPage> those(
      List<ShadowPage> pages, Predicate<ShadowPage> kind) {
    return pages.stream().filter(kind).toList();
  }

  private static List<String> story(Bench<RecycleOldest> bench) {
    return bench.story(EventKind.FAULT, EventKind.PAGE_ZAPPED,
        EventKind.PAGE_CREATED, EventKind.WALK_STARTED);
  }

  private static List<String> firstRefill(Bench<RecycleOldest> bench) {
    List<Event> all = bench.events(EventKind.FAULT, EventKind.PAGE_ZAPPED,
        EventKind.PAGE_CREATED, EventKind.WALK_STARTED);
    return Story.of(all.stream()
        .dropWhile(event -> event.kind() != EventKind.WALK_STARTED)
        .limit(23).toList());
  }

  private static String ids(List<ShadowPage> pages) {
    return pages.isEmpty() ? "none" : String.join(", ",
        pages.stream().map(page -> "#" + page.id()).toList());
  }
}
