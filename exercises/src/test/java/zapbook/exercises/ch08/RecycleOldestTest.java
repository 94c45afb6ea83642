package zapbook.exercises.ch08;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import zapbook.exercises.support.Attempt;
import zapbook.exercises.support.Lab;
import zapbook.exercises.support.ListsNow;
import zapbook.exercises.support.OneAtATime;
import zapbook.exercises.support.OwnRoutines;
import zapbook.exercises.support.Story;
import zapbook.exercises.support.Told;
import zapbook.exercises.support.WalkEnd;
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
    Lab<RecycleOldest> lab = machine();
    lab.mmu().limitMmuPages(64);
    while (lab.mmu().availableMmuPages() >= 5) touchNext(lab);
    List<ShadowPage> newest = lab.mmu().activeMmuPages().pages()
        .subList(0, 10);
    lab.forget();
    touchNext(lab);

    List<ShadowPage> gone = those(newest, ShadowPage::isInvalid);
    if (!gone.isEmpty()) {
      throw Told.expected("a refill takes the oldest pages. What the guest "
              + "was given last it needs most likely soon.")
          .seen(gone.size() + " of the 10 newest pages were zapped, and "
              + "page #" + newest.get(0).id() + " from the fault just "
              + "before was "
              + (newest.get(0).isInvalid() ? "among them." : "not."))
          .show("What the fault did", story(lab))
          .show("The 10 pages that were newest, and what became of them",
              newest)
          .show("The active list now, oldest first", ListsNow.oldest(lab.mmu(), 4))
          .readOn(CHAPTER, WHY)
          .next("find out at which end of the list the walk begins, and "
              + "which end is the old one.");
    }
  }

  @Test
  @Order(2)
  void a_working_set_that_fits_is_faulted_in_once() {
    Lab<RecycleOldest> lab = machine();
    lab.mmu().limitMmuPages(100);
    touchAll(lab, 60, 160);
    lab.forget();
    for (int round = 0; round < 10; round++) touchAll(lab, 0, 60);

    int misses = lab.count(EventKind.FAULT);
    if (misses > 2 * 60) {
      throw Told.expected("a guest that goes round and round in 60 leaves, "
              + "with 100 pages allowed, faults each leaf in about once.")
          .seen("600 accesses in 10 rounds were " + misses + " faults. "
              + "What a fault brought in was gone when the guest came "
              + "back.")
          .show("The first refill", firstRefill(lab))
          .show("The active list now, oldest first", ListsNow.oldest(lab.mmu(), 4))
          .readOn(CHAPTER, WHY)
          .next("look which pages a refill takes: those of the working "
              + "set, or those that were there before.");
    }
  }

  @Test
  @Order(3)
  void a_lowered_limit_and_the_hosts_reclaim_take_the_oldest_too() {
    Lab<RecycleOldest> lab = machine();
    List<ShadowPage> pages = lab.pages().leaves(12);
    limit(lab, 9);
    checkGone(lab, pages, 3, "The limit was lowered from 12 pages to 9");
    shrink(lab, 4);
    checkGone(lab, pages, 7, "Then the host asked for 4 pages back");
  }

  private static void checkGone(Lab<RecycleOldest> lab,
      List<ShadowPage> pages, int count, String why) {
    List<ShadowPage> gone = those(pages, ShadowPage::isInvalid);
    if (gone.equals(pages.subList(0, count))) return;
    throw Told.expected("who lowers the limit, and the host that wants "
            + "memory back, get the oldest pages, as a refill does.")
        .seen(why + ". Of " + pages.size() + " pages, oldest first #1 to #"
            + pages.size() + ", now " + ids(gone) + " are gone; it should "
            + "be " + ids(pages.subList(0, count)) + ".")
        .show("The active list now, oldest first", ListsNow.oldestFirst(lab.mmu()))
        .readOn(CHAPTER, WHY)
        .next("change the routine that all three share, not one of those "
            + "that call it.");
  }

  @Test
  @Order(4)
  void after_a_restart_the_walk_is_at_the_old_end_again() {
    Lab<RecycleOldest> lab = machine();
    ShadowPage table = lab.pages().tableUnderItsLeaves(1);
    List<ShadowPage> leaves = lab.pages().leaves(8);
    List<String> before = ListsNow.oldestFirst(lab.mmu());
    limit(lab, 5);

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
          .show("What happened", story(lab))
          .readOn(CHAPTER, WHY)
          .next("let every walk of the routine begin at the tail, the "
              + "first and those after a restart.");
    }
  }

  @Test
  @Tag("given")
  @Order(5)
  void a_root_in_use_at_the_old_end_is_passed_by() {
    Lab<RecycleOldest> lab = machine();
    List<ShadowPage> roots = lab.pages().roots(3);
    lab.pages().leaves(8);
    List<String> before = ListsNow.oldestFirst(lab.mmu());
    limit(lab, 7);
    new WalkEnd(lab, "the walk", "zapOldestMmuPages").freed(CHAPTER, WHY);

    List<ShadowPage> emptied = those(roots, ShadowPage::isInvalid);
    int freed = lab.count(EventKind.PAGE_FREED);
    if (!emptied.isEmpty() || freed != 4) {
      throw Told.expected("roots in use are the oldest pages of all, and "
              + "stay. To zap one frees nothing, and every vCPU must "
              + "reload.")
          .seen(emptied.size() + " of 3 roots in use were zapped, " + freed
              + " pages were freed, and there were "
              + lab.count(EventKind.RELOAD) + " reload broadcasts.")
          .show("The active list before, oldest first", before)
          .show("What happened", story(lab))
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
    Lab<RecycleOldest> lab = machine();
    lab.pages().leaves(20);
    long told = shrink(lab, 7);

    int freed = lab.count(EventKind.PAGE_FREED);
    int flushes = lab.count(EventKind.FLUSH);
    long counted = lab.events(EventKind.RECYCLED).stream()
        .mapToLong(Event::a).sum();
    int walks = lab.count(EventKind.WALK_STARTED);
    if (freed != 7 || told != 7 || flushes != 1 || counted != 7
        || walks > 1) {
      throw Told.expected("the host asks for 7 pages back and gets 7, in "
              + "one walk and with one flush. The statistic counts 7.")
          .seen(freed + " pages were freed with " + flushes + (flushes == 1
              ? " flush" : " flushes") + ", and the host was told "
              + told + "; the statistic counted " + counted + ", and "
              + walks + " walks were begun.")
          .show("What happened", lab.story(EventKind.WALK_STARTED,
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
    new OwnRoutines(RecycleOldest.class, "Stage7", "zapOldestMmuPages")
        .check(CHAPTER, "8");
  }

  private static Lab<RecycleOldest> machine() {
    return Lab.of(Vm.withMemory("512M"), RecycleOldest::new);
  }

  private static void touchAll(
      Lab<RecycleOldest> lab, int from, int to) {
    for (int leaf = from; leaf < to; leaf++) touch(lab, leaf);
  }

  /** Touches the leaf page that comes next, as many as there are pages. */
  private static void touchNext(Lab<RecycleOldest> lab) {
    touch(lab, lab.mmu().activeMmuPages().size());
  }

  private static void touch(Lab<RecycleOldest> lab, int leaf) {
    Vcpu vcpu = lab.vm().vcpu(0);
    vcpu.tlb().flush();
    long gfn = (long) leaf * PageTable.ENTRIES;
    attempt(lab).at("an access of the guest", () -> {
      try {
        vcpu.touch(gfn * PageTable.PAGE_BYTES, true);
      } catch (NoSpaceException error) {
        throw nothingGone(lab);
      }
    });
  }

  private static AssertionError nothingGone(Lab<RecycleOldest> lab) {
    return Told.expected("one page is a root in use, all others can go. A "
            + "refill finds pages, and the fault goes on.")
        .seen(lab.mmu().usedMmuPages() + " of "
            + lab.mmu().maxMmuPages()
            + " shadow pages are used, no refill zapped any, and user "
            + "space got an error.")
        .show("The active list now, oldest first", ListsNow.oldest(lab.mmu(), 4))
        .readOn(CHAPTER, WHY)
        .next("pass by a root in use, do not stop at it.");
  }

  private static void limit(Lab<RecycleOldest> lab, int pages) {
    attempt(lab).at("a lower limit",
        () -> lab.operations().changeLimit(pages));
  }

  private static long shrink(Lab<RecycleOldest> lab, long request) {
    long[] told = new long[1];
    attempt(lab).at("a call for " + request + " pages",
        () -> told[0] = lab.mmu().shrink(request));
    return told[0];
  }

  private static Attempt attempt(Lab<RecycleOldest> lab) {
    return new Attempt(lab, CHAPTER, WHY);
  }

  private static List<ShadowPage> those(
      List<ShadowPage> pages, Predicate<ShadowPage> kind) {
    return pages.stream().filter(kind).toList();
  }

  private static List<String> story(Lab<RecycleOldest> lab) {
    return lab.story(EventKind.FAULT, EventKind.PAGE_ZAPPED,
        EventKind.PAGE_CREATED, EventKind.WALK_STARTED);
  }

  private static List<String> firstRefill(Lab<RecycleOldest> lab) {
    List<Event> all = lab.events(EventKind.FAULT, EventKind.PAGE_ZAPPED,
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
