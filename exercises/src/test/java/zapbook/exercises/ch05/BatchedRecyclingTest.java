package zapbook.exercises.ch05;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import zapbook.exercises.support.Attempt;
import zapbook.exercises.support.Lab;
import zapbook.exercises.support.OneAtATime;
import zapbook.exercises.support.OwnRoutines;
import zapbook.exercises.support.PageMaker;
import zapbook.exercises.support.Told;
import zapbook.mmu.ShadowPage;
import zapbook.observe.Event;
import zapbook.observe.EventKind;

/**
 * Room for new pages, past the roots that vCPUs use. No test looks at
 * which of the other pages went: a walk may begin at either end, or
 * choose otherwise.
 */
@ExtendWith(OneAtATime.class)
class BatchedRecyclingTest {
  private static final String CHAPTER = "chapter 5, Batched recycling";
  private static final String WHY = "Why";
  private static final int LIMIT = 64;

  @Test
  @Order(1)
  void one_round_makes_room_past_the_roots_in_use() {
    Run run = new Run();
    run.leavesBetweenRoots();
    List<String> before = run.list();
    boolean room = run.makeRoom();

    int available = run.lab.mmu().availableMmuPages();
    if (available < 25 || !room) {
      throw Told.expected("60 of 64 pages are used: 56 leaves and 4 roots "
              + "that vCPUs walk from. One round makes 25 pages "
              + "available and says that there is room.")
          .seen("after the round " + available + " pages are available, "
              + "and it said that there is " + (room ? "" : "no ")
              + "room.")
          .show("What the round did", run.story())
          .show("On the active list before, from the tail", before)
          .readOn(CHAPTER, WHY)
          .next("the first page that the old routine picks is a root in "
              + "use. What could a routine do that sees the whole list?");
    }
  }

  @Test
  @Order(2)
  void roots_in_use_are_left_alone() {
    Run run = new Run();
    List<ShadowPage> roots = run.leavesBetweenRoots();
    List<String> before = roots.stream().map(Object::toString).toList();
    run.makeRoom();

    long zapped = roots.stream().filter(ShadowPage::isInvalid).count();
    int reloads = run.lab.count(EventKind.RELOAD);
    if (zapped > 0 || reloads > 0) {
      throw Told.expected("no root in use is zapped: that frees nothing. "
              + "No vCPU has to reload.")
          .seen("roots in use that were zapped: " + zapped + " of 4; "
              + "reload broadcasts: " + reloads + ".")
          .show("The roots before", before)
          .show("The roots after", roots)
          .show("What the round did", run.story())
          .readOn(CHAPTER, WHY)
          .next("how does a page tell that vCPUs walk from it? Ask before "
              + "you zap, and step over it.");
    }
  }

  @Test
  @Tag("given")
  @Order(3)
  void a_round_zaps_what_is_missing_and_no_more() {
    Run run = new Run();
    run.pages.leaves(60);
    run.pages.limit(65);
    boolean enough = run.makeRoom();
    int needless = run.lab.count(EventKind.PAGE_ZAPPED);
    run.pages.limit(LIMIT);
    run.makeRoom();

    int available = run.lab.mmu().availableMmuPages();
    int flushes = run.lab.count(EventKind.FLUSH);
    int walks = run.lab.count(EventKind.WALK_STARTED);
    if (needless != 0 || !enough || available != 25 || flushes != 1
        || walks > 1) {
      throw Told.expected("as long as 5 pages are available, nothing is "
              + "zapped. When there are 4, a round zaps 21 more, for 25 in "
              + "all, in one walk: none takes another page along. There is "
              + "one flush for all of them.")
          .seen("with 5 available " + needless + " pages were zapped, and "
              + "it said that there is " + (enough ? "" : "no ")
              + "room. After the round " + available + " are available; "
              + flushes + " flushes were counted, and " + walks
              + " walks were begun.")
          .show("What happened", run.story())
          .readOn(CHAPTER, WHY)
          .next(walks > 1
              ? "restart only where prepareZap says that the list became "
                  + "unstable."
              : available == 25
              ? "one commit, and so one flush, for the pages of a round."
              : "how many pages are missing? And when does the walk have "
                  + "enough?");
    }
  }

  @Test
  @Tag("given")
  @Order(4)
  void pages_that_come_along_are_counted_and_no_walk_goes_astray() {
    Run run = new Run();
    run.pages.tablesUnderTheirLeaf(10);
    run.pages.leaves(20);
    run.pages.tablesOnTopOfTheirLeaf(10);
    run.pages.limit(LIMIT);
    run.makeRoom();

    int available = run.lab.mmu().availableMmuPages();
    if (available < 25 || available > 26) {
      throw Told.expected("a table takes its unsync leaf along: that makes "
              + "2 pages. Such pages count, so that 25 pages are available "
              + "after the round, or 26.")
          .seen("after the round " + available + " are available.")
          .show("What the round did", run.story())
          .readOn(CHAPTER, WHY)
          .next("prepareZap answers two questions: how many pages it "
              + "zapped, and whether the walk must begin again.");
    }
  }

  @Test
  @Order(5)
  void a_lower_limit_is_reached_past_the_roots_in_use() {
    Run run = new Run();
    List<ShadowPage> roots = run.leavesBetweenRoots();
    run.lower(60);
    run.lower(40);

    int used = run.lab.mmu().usedMmuPages();
    int limit = run.lab.mmu().maxMmuPages();
    int flushes = run.lab.count(EventKind.FLUSH);
    long zapped = roots.stream().filter(ShadowPage::isInvalid).count();
    if (used != 40 || limit != 40 || flushes != 1 || zapped > 0) {
      throw Told.expected("the limit is lowered to the 60 pages that are "
              + "used, and none goes; then to 40 pages: 20 of the 56 leaves "
              + "go, with one flush, and no root in use.")
          .seen(used + " pages are used and the limit is " + limit + "; "
              + flushes + " flushes were counted; roots in use that were "
              + "zapped: " + zapped + ".")
          .show("What happened", run.story())
          .readOn(CHAPTER, WHY)
          .next("zapDownTo has the same loop as makeMmuPagesAvailable. "
              + "How many pages does it want?");
    }
  }

  @Test
  @Order(6)
  void with_nothing_but_roots_in_use_a_round_ends_with_a_no() {
    Run run = new Run();
    List<ShadowPage> roots = run.pages.roots(LIMIT);
    run.pages.limit(LIMIT);
    boolean room = run.makeRoom();
    run.lower(32);

    long zapped = roots.stream().filter(ShadowPage::isInvalid).count();
    int limit = run.lab.mmu().maxMmuPages();
    if (room || zapped > 0 || limit != LIMIT) {
      throw Told.expected("all 64 pages are roots in use. A round zaps "
              + "none of them and says that there is no room. A lower "
              + "limit cannot be reached, and stays at what is used, 64.")
          .seen("the round said that there is " + (room ? "" : "no ")
              + "room, the limit is " + limit + ", and " + zapped
              + " roots in use were zapped for nothing.")
          .show("What happened", run.story())
          .readOn(CHAPTER, WHY)
          .next(zapped > 0 ? "step over roots in use, also where there is "
              + "nothing else."
              : "what is left to zap when a walk came to its end?");
    }
  }

  @Test
  @Order(7)
  void every_page_that_was_zapped_counts_as_recycled() {
    Run run = new Run();
    run.pages.tablesUnderTheirLeaf(10);
    run.pages.leaves(20);
    run.pages.tablesOnTopOfTheirLeaf(10);
    run.pages.limit(LIMIT);
    int used = run.lab.mmu().usedMmuPages();
    run.makeRoom();
    run.lower(32);

    int zapped = used - run.lab.mmu().usedMmuPages();
    long counted = run.lab.events(EventKind.RECYCLED).stream()
        .mapToLong(Event::a).sum();
    if (counted != zapped) {
      throw Told.expected("the statistic counts every page that was "
              + "zapped, those that came along too, and whether a fault or "
              + "a lower limit asked for them.")
          .seen(zapped + " pages were zapped and " + counted
              + " counted as recycled.")
          .show("What was counted", run.lab.story(EventKind.RECYCLED))
          .readOn(CHAPTER, WHY)
          .next("count once, where the pages are zapped, and not in the "
              + "callers.");
    }
  }

  @Test
  @Tag("given")
  @Order(8)
  void the_routines_are_written_here_on_top_of_our_stage_4() {
    new OwnRoutines(BatchedRecycling.class, "Stage4",
        "makeMmuPagesAvailable", "zapDownTo").check(CHAPTER, "5");
  }

  /** A machine, and what is done to it. */
  private static final class Run {
    final Lab<BatchedRecycling> lab = Lab.with(1, BatchedRecycling::new);
    final PageMaker pages = lab.pages();
    private final Attempt attempt = new Attempt(lab, CHAPTER, WHY);

    /** 60 pages of 64: roots at both ends and in the middle. */
    List<ShadowPage> leavesBetweenRoots() {
      List<ShadowPage> roots = new ArrayList<>(pages.roots(2));
      pages.leaves(28);
      roots.addAll(pages.roots(1));
      pages.leaves(28);
      roots.addAll(pages.roots(1, 2));
      pages.limit(LIMIT);
      return roots;
    }

    boolean makeRoom() {
      boolean[] room = new boolean[1];
      attempt.at("making room",
          () -> room[0] = lab.operations().makePagesAvailable());
      return room[0];
    }

    void lower(int limit) {
      attempt.at("lowering the limit",
          () -> lab.operations().changeLimit(limit));
    }

    /** Roots a line each, and a line for the leaves between them. */
    List<String> list() {
      List<String> lines = new ArrayList<>();
      int leaves = 0;
      List<ShadowPage> all =
          new ArrayList<>(lab.mmu().activeMmuPages().pages());
      Collections.reverse(all);
      for (ShadowPage page : all) {
        leaves++;
        if (page.rootCount() == 0) continue;
        if (leaves > 1) lines.add((leaves - 1) + " leaves");
        lines.add(page.toString());
        leaves = 0;
      }
      return lines;
    }

    List<String> story() {
      return lab.story(EventKind.PAGE_PICKED, EventKind.PAGE_ZAPPED,
          EventKind.RELOAD, EventKind.FLUSH);
    }
  }
}
