package zapbook.exercises.ch09c;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import zapbook.exercises.support.Attempt;
import zapbook.exercises.support.ComparedWith;
import zapbook.exercises.support.ListsNow;
import zapbook.exercises.support.OneAtATime;
import zapbook.exercises.support.OwnRoutines;
import zapbook.exercises.support.Plural;
import zapbook.exercises.support.Told;
import zapbook.exercises.support.WalkEnd;
import zapbook.machine.PageTable;
import zapbook.mmu.MmuAudit;
import zapbook.mmu.PageGraph;
import zapbook.mmu.PageRole;
import zapbook.mmu.ShadowPage;
import zapbook.observe.EventKind;
import zapbook.variants.DeleteZapsOld;
import zapbook.vm.Vcpu;

/**
 * A slot goes while vCPUs work on.
 *
 * <p>How the walk tells an old page from a new one is not looked at, nor
 * when it frees what it has zapped, nor how often it yields, as long as
 * who waits gets the lock.
 */
@ExtendWith(OneAtATime.class)
@ComparedWith(DeleteZapsOld.class)
class EndTheChaseTest {
  static final String CHAPTER = "chapter 2, How many, and may I go on?";
  static final String CHASE = "What it cost, what it missed";
  /** More yields than there are pages: any walk that gets on has ended. */
  private static final int ENOUGH = 1_000;

  private int yields;
  /** Ids of zapped pages, in the order in which they were zapped. */
  private final List<Integer> zappedOld = new ArrayList<>();
  private final List<Integer> zappedNew = new ArrayList<>();

  /** A guest in which somebody waits after so many zapped pages. */
  private Guest guest(int pages) {
    Guest guest = new Guest(EndTheChase::new, pages);
    guest.vm().events().listen((kind, page, a, b) -> {
      if (kind != EventKind.PAGE_ZAPPED) return;
      (guest.isOld(page) ? zappedOld : zappedNew).add(page);
    });
    return guest;
  }

  /** The slot goes; the script runs at each yield, with its number. */
  private void delete(Guest guest, IntConsumer script) {
    guest.whileDropped(() -> {
      if (++yields > ENOUGH) throw neverEnds(guest);
      script.accept(yields);
    });
    new Attempt(guest.lab, CHAPTER, CHASE).at(
        "the deletion of a slot", guest::deleteSlot);
  }

  private AssertionError neverEnds(Guest guest) {
    int left = guest.oldPagesLeft().size();
    int all = guest.oldPages().size();
    return Told.expected("a slot goes and four vCPUs work on: each faults "
            + "for memory of its own whenever the lock is free. The "
            + all + " pages that are there now are zapped, and then the "
            + "slot is done with.")
        .seen("after " + ENOUGH + " yields it was not done with. " + left
            + " of the " + all + " old pages were still there, and "
            + Plural.of(zappedNew.size(), "page") + " had been zapped "
            + "that vCPUs had built since.")
        .show("The lists at that moment, the newest page first",
            ListsNow.of(guest.mmu()))
        .readOn(CHAPTER, CHASE)
        .next(left > 0
            ? "new pages come to the head of the list. Begin at the other "
                + "end."
            : "the old pages are gone. Find out how the walk can tell "
                + "that.");
  }

  @Test
  @Order(1)
  void a_deleted_slot_is_done_with_while_vCPUs_work_on() {
    Guest guest = guest(2);
    delete(guest, n -> guest.work());

    List<ShadowPage> left = guest.oldPagesLeft();
    if (!left.isEmpty()) {
      throw Told.expected("when the walk has ended, every page is zapped "
              + "that was there when the slot went: any of them may lead "
              + "to its memory.")
          .seen("after " + Plural.of(yields, "yield") + " the walk ended, "
              + "and " + left.size() + " of " + guest.oldPages().size()
              + " old pages were still there.")
          .show("Some of them", left.subList(0, Math.min(5, left.size())))
          .show("The lists now", ListsNow.of(guest.mmu()))
          .readOn(CHAPTER, CHASE)
          .next("a walk may end where it meets the first new page, if "
              + "behind that page there is no old one.");
    }
  }

  @Test
  @Order(2)
  void each_old_page_goes_once_and_what_vCPUs_build_stays() {
    Guest guest = guest(15);
    delete(guest, n -> guest.work());

    if (!zappedNew.isEmpty()) {
      throw Told.expected("the slot was gone before the walk began. A page "
              + "that a vCPU builds after that leads to none of its "
              + "memory, and stays.")
          .seen(Plural.of(zappedNew.size(), "page") + " were zapped that "
              + "vCPUs had built during the walk, and each of them had to "
              + "be built again.")
          .show("What happened", guest.lab.story(EventKind.YIELDED,
              EventKind.PAGE_CREATED, EventKind.PAGE_ZAPPED))
          .readOn(CHAPTER, CHASE)
          .next("let a new generation begin before the walk does; then "
              + "isObsolete tells old pages from new ones.");
    }
    checkOnce();
  }

  /** No vCPU lets its root go: it is zapped while it is in use. */
  private void checkOnce() {
    Guest guest = guest(15);
    zappedOld.clear();
    delete(guest, n -> { });

    int once = new HashSet<>(zappedOld).size();
    if (zappedOld.size() > once || once < guest.oldPages().size()) {
      throw Told.expected("all vCPUs stand still. Each of the "
              + guest.oldPages().size() + " old pages is zapped once, also "
              + "the root that they use.")
          .seen(Plural.of(once, "page") + " were zapped, and together "
              + "they were zapped " + Plural.of(zappedOld.size(), "time")
              + ".")
          .show("The lists now", ListsNow.of(guest.mmu()))
          .readOn(CHAPTER, CHASE)
          .next(zappedOld.size() > once
              ? "a zapped root in use stays on the list. The walk meets it "
                  + "again and has to pass it over."
              : "a root in use is zapped too, once: it dies when its last "
                  + "vCPU has let it go.");
    }
  }

  @Test
  @Order(3)
  void the_walk_looks_at_no_more_than_one_new_page_each_time() {
    Guest guest = guest(15);
    int[] walks = new int[1];
    int[] looks = new int[1];
    guest.vm().events().listen((kind, page, a, b) -> {
      if (kind == EventKind.WALK_STARTED) walks[0]++;
      if (kind == EventKind.PAGE_VISITED && !guest.isOld(page)) looks[0]++;
    });
    delete(guest, n -> guest.work());

    if (looks[0] > walks[0]) {
      throw Told.expected("the list is ordered by age. Seen from the old "
              + "end, behind the first new page all are new, and no walk "
              + "has to look at them. Otherwise it takes the longer the "
              + "more vCPUs build.")
          .seen("in " + Plural.of(walks[0], "walk") + " over the list "
              + looks[0] + " looks went to pages that vCPUs had built "
              + "meanwhile.")
          .show("What happened", guest.lab.story(EventKind.WALK_STARTED,
              EventKind.PAGE_VISITED, EventKind.YIELDED))
          .readOn(CHAPTER, CHASE)
          .next("at the first new page do not pass on: stop.");
    }
  }

  @Test
  @Tag("given")
  @Order(4)
  void who_waits_for_the_lock_gets_it() {
    Guest guest = guest(10);
    delete(guest, n -> { });

    if (yields < 2) {
      throw Told.expected("there are " + guest.oldPages().size()
              + " pages, and somebody waits for the lock whenever ten of "
              + "them have been zapped.")
          .seen("the lock was dropped " + Plural.of(yields, "time") + ".")
          .show("What happened", guest.lab.story(EventKind.PAGE_ZAPPED,
              EventKind.YIELD_TEST, EventKind.YIELDED))
          .readOn(CHAPTER, CHASE)
          .next("a walk that never lets go ends too, and makes the vCPUs "
              + "stand still instead: call condReschedLock now and then.");
    }
  }

  @Test
  @Tag("given")
  @Order(5)
  void memory_that_went_is_out_of_reach() {
    Guest guest = guest(15);
    delete(guest, n -> { });

    List<String> reached = new ArrayList<>();
    for (Vcpu vcpu : guest.vm().vcpus()) {
      long value = vcpu.read(guest.address());
      if (value != Vcpu.MMIO_READS) reached.add(vcpu + " read " + value);
    }
    List<String> lies = MmuAudit.of(guest.mmu());
    if (!reached.isEmpty() || !lies.isEmpty()) {
      throw Told.expected("a guest that reads where no memory is any more "
              + "gets all ones.")
          .seen(Plural.of(reached.size(), "vCPU") + " reached memory that "
              + "went back to the host.")
          .show("Who read what", reached)
          .show("The lists", ListsNow.of(guest.mmu()))
          .show("What does not fit together", lies)
          .readOn(CHAPTER, CHASE)
          .next("every page that was there when the slot went must go.");
    }
    checkFreed(guest);
    Guest atWork = guest(15);
    delete(atWork, n -> atWork.work());
    checkFreed(atWork);
  }

  private static void checkFreed(Guest guest) {
    new WalkEnd(guest.lab, "the walk over old pages",
        "the routine that onSlotDeleted calls").freed(CHAPTER, CHASE);
  }

  @Test
  @Tag("given")
  @Order(6)
  void a_vCPU_that_runs_meanwhile_walks_from_a_new_root() {
    Guest guest = guest(2);
    List<String> stale = new ArrayList<>();
    delete(guest, n -> {
      if (n <= 3) guest.work();
      stale.addAll(onZappedRoots(guest));
    });
    stale.addAll(onZappedRoots(guest));

    if (!stale.isEmpty()) {
      throw Told.expected("a vCPU that enters the guest after its root was "
              + "zapped loads a new one, and builds on new pages only.")
          .seen("a vCPU entered and still walks from a root that was "
              + "zapped.")
          .show("Seen at yields and at the end", stale)
          .show("What happened", guest.lab.story(EventKind.GENERATION,
              EventKind.RELOAD, EventKind.YIELDED, EventKind.ROOT_DROPPED,
              EventKind.ROOT_TAKEN))
          .readOn(CHAPTER, CHASE)
          .next("the zap step asks for no reload where a root is obsolete "
              + "anyway. Ask for it once, as the generation begins, before "
              + "anybody else can get the lock.");
    }
  }

  private static List<String> onZappedRoots(Guest guest) {
    List<String> stale = new ArrayList<>();
    for (Vcpu vcpu : guest.vm().vcpus()) {
      ShadowPage root = guest.mmu().root(vcpu);
      if (root == null || vcpu.isReloadPending()) continue;
      if (root.isInvalid()) stale.add(vcpu + " walks from " + root);
    }
    return stale;
  }

  @Test
  @Tag("given")
  @Order(7)
  void a_page_that_takes_others_along_is_followed_by_a_restart() {
    Guest guest = guest(1_000);
    tables(guest);
    List<String> before = ListsNow.of(guest.mmu());
    delete(guest, n -> { });

    List<ShadowPage> left = guest.mmu().activeMmuPages().pages().stream()
        .filter(page -> page.rootCount() == 0).toList();
    if (!left.isEmpty()) {
      throw Told.expected("tables that take unsync leaves along go like "
              + "all other pages.")
          .seen(Plural.of(left.size(), "page") + " stayed.")
          .show("Before", before)
          .show("Now", ListsNow.of(guest.mmu()))
          .readOn(CHAPTER, CHASE)
          .next("prepareZap says whether other pages may have left the "
              + "list. If so, begin the walk anew.");
    }
  }

  /** A walk of either direction has remembered the leaf of some table. */
  private static void tables(Guest guest) {
    PageGraph graph = new PageGraph(guest.mmu());
    for (int n = 0; n < 6; n++) {
      long gfn = 0x1000000 + 2 * n;
      boolean leafFirst = n % 2 == 0;
      ShadowPage first = graph.page(gfn, role(leafFirst));
      ShadowPage second = graph.page(gfn + 1, role(!leafFirst));
      ShadowPage leaf = leafFirst ? first : second;
      graph.link(leafFirst ? second : first, n % PageTable.ENTRIES, leaf)
          .unsync(leaf);
    }
  }

  private static PageRole role(boolean leaf) {
    return PageRole.indirect(leaf ? 1 : 2, true);
  }

  @Test
  @Tag("given")
  @Order(8)
  void the_routines_are_written_here_on_top_of_our_DeleteZapsAll() {
    new OwnRoutines(EndTheChase.class, "DeleteZapsAll", "onSlotDeleted")
        .check(CHAPTER, "9c");
  }
}
