package zapbook.exercises.ch04;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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
import zapbook.exercises.support.WalkEnd;
import zapbook.exercises.support.ZapStep;
import zapbook.mmu.PageList;
import zapbook.mmu.ShadowPage;
import zapbook.observe.EventKind;
import zapbook.vm.Contention;
import zapbook.vm.Vcpu;
import zapbook.vm.Vm;

/** Where a root stands between its zap and its last user's leave. */
@ExtendWith(OneAtATime.class)
class DeadRootsLeaveTest {
  private static final String CHAPTER = "chapter 4, Dead roots leave the "
      + "list";
  private static final String WHY = "Why";

  @Test
  @Order(1)
  void a_zapped_root_in_use_is_on_no_list() {
    Run run = new Run(2);
    run.lab.touch(3);
    ShadowPage root = run.lab.mmu().root(run.lab.vm().vcpu(0));
    run.zapAll();

    if (root.isFreed() || root.list() != null) {
      throw Told.expected("a root that was zapped while vCPUs walk from it "
              + "lives on, and no list has it.")
          .seen("after the zap, " + root + " " + standing(root))
          .show("The lists", lists(run))
          .readOn(CHAPTER, WHY)
          .next(root.isFreed()
              ? "in prepareZap, ask for the root count before you give a "
                  + "page away to be freed."
              : "in prepareZap, look at the branch for roots in use: take "
                  + "the page from its list, and put it on none.");
    }
  }

  private static String standing(ShadowPage root) {
    return root.isFreed() ? "was freed, and both vCPUs still walk from it."
        : "is on list '" + root.list().name() + "'.";
  }

  @Test
  @Order(2)
  void no_walk_meets_a_zapped_root_a_second_time() {
    walkFromTheHead();
    walkFromTheTail();
  }

  private static void walkFromTheHead() {
    Run run = new Run(1);
    run.lab.pages().tablesOnTopOfTheirLeaf(8);
    List<ShadowPage> roots = run.lab.pages().roots(3);
    run.lab.forget();
    run.zapAll();

    int met = run.lab.count(EventKind.PAGE_VISITED, roots);
    if (met != 3) {
      throw Told.expected("zap-all begins at the newest page. It comes to "
              + "each of 3 roots in use once. The 8 tables behind them "
              + "take an unsync leaf along, so the walk restarts 8 times, "
              + "and meets no root again.")
          .seen("the walk met roots " + met + " times.")
          .show("The walk", run.lab.story(
              EventKind.PAGE_VISITED, EventKind.PAGE_ZAPPED))
          .show("On the active list now", lines(
              run.lab.mmu().activeMmuPages()))
          .readOn(CHAPTER, WHY)
          .next("a walk meets what is on the list. Look where prepareZap "
              + "leaves a root in use.");
    }
  }

  private static void walkFromTheTail() {
    Run run = new Run(1);
    List<ShadowPage> roots = run.lab.pages().roots(2);
    run.lab.pages().leaves(4);
    run.lab.forget();
    run.zapAllFast();

    int met = run.lab.count(EventKind.PAGE_VISITED, roots);
    if (met != 2) {
      throw Told.expected("from the oldest page to the newest, the walk "
              + "comes to each of 2 roots in use once, zaps it, and is "
              + "done with it.")
          .seen("the walk met roots " + met + " times, and zapped roots "
              + run.lab.count(EventKind.PAGE_ZAPPED, roots) + " times.")
          .show("The walk", run.lab.story(
              EventKind.PAGE_VISITED, EventKind.PAGE_ZAPPED))
          .show("On the active list now", lines(
              run.lab.mmu().activeMmuPages()))
          .readOn(CHAPTER, WHY)
          .next("a root that goes to the head stands in the way of this "
              + "walk a second time. Where else could it stand?");
    }
  }

  @Test
  @Tag("given")
  @Order(3)
  void what_a_walk_zapped_is_freed_at_its_end_with_one_flush() {
    for (boolean fast : new boolean[] {false, true}) {
      Run run = new Run(1);
      run.lab.pages().roots(2);
      run.lab.pages().leaves(40);
      run.zap(fast);
      run.end(fast).freedWithOneFlush(CHAPTER, WHY);
      Run disturbed = new Run(1);
      whileOthersWork(disturbed, fast);
      disturbed.end(fast).freed(CHAPTER, WHY);
    }
  }

  @Test
  @Tag("given")
  @Order(4)
  void a_zapped_root_in_use_still_counts_as_used() {
    Run run = new Run(1);
    run.lab.pages().roots(2);
    run.lab.pages().leaves(4);
    run.lab.pages().limit(64);
    run.zapAll();

    int used = run.lab.mmu().usedMmuPages();
    Run other = new Run(1);
    List<String> faults = ZapStep.faults(
        other.lab, other.attempt, false);
    walkWhileOthersWork(faults, false);
    walkWhileOthersWork(faults, true);
    if (used != 2 || !faults.isEmpty()) {
      throw Told.expected("4 of 6 pages are freed. The 2 roots have users, "
              + "keep their memory, and count as used: 62 of 64 pages are "
              + "available.")
          .seen(used + " pages count as used, and "
              + run.lab.mmu().availableMmuPages() + " are available.")
          .show("What the zap did", run.lab.story(EventKind.PAGE_ZAPPED,
              EventKind.USED_CHANGED, EventKind.PAGE_FREED))
          .show("Elsewhere", faults)
          .readOn(CHAPTER, WHY)
          .next(used != 2
              ? "a page counts until it is on a list to be freed. For a "
                  + "root in use that is its second time in prepareZap."
              : "where a root stands, and the line that steps over it, "
                  + "is all that changes. Compare the other lines with "
                  + "the starter: zapbook diff 4.");
    }
  }

  /** What a walk owes, wherever roots stand. */
  private static void walkWhileOthersWork(
      List<String> faults, boolean fast) {
    Run run = new Run(1);
    int fresh = whileOthersWork(run, fast);
    String walk = run.routine(fast) + ": ";
    long left = run.lab.mmu().activeMmuPages().pages().stream()
        .filter(page -> page.rootCount() == 0).count();
    if (fresh == 0) faults.add(walk + "nobody else got the lock");
    if (left != (fast ? 3 : 0)) faults.add(walk + left + " pages are left; "
        + "3 came while the lock was dropped");
  }

  /** How many pages somebody built when he had the lock. */
  private static int whileOthersWork(Run run, boolean fast) {
    PageMaker pages = run.lab.pages();
    pages.roots(2);
    pages.tablesUnderTheirLeaf(12);
    pages.leaves(3);
    List<ShadowPage> fresh = new ArrayList<>();
    run.lab.vm().simulatedLock().contention(Contention.ALWAYS);
    run.lab.vm().simulatedLock().whileDropped(() -> {
      if (fresh.isEmpty()) fresh.addAll(pages.leaves(3));
    });
    run.zap(fast);
    return fresh.size();
  }

  @Test
  @Tag("given")
  @Order(5)
  void the_last_vCPU_to_let_go_frees_the_root() {
    Run run = new Run(1);
    ShadowPage root = run.lab.pages().roots(1, 2).get(0);
    run.zapAll();
    run.lab.forget();
    run.letGo(root);
    int early = run.lab.count(EventKind.PAGE_FREED, List.of(root));
    run.letGo(root);

    int freed = run.lab.count(EventKind.PAGE_FREED, List.of(root));
    int used = run.lab.mmu().usedMmuPages();
    if (early != 0 || freed != 1 || used != 0) {
      throw Told.expected("a zapped root with 2 users is freed when the "
              + "second one lets it go, and no page counts as used then.")
          .seen("after the first it had been freed " + early
              + " times, after the second " + freed + " times; "
              + used + " pages count as used.")
          .show("Since the zap", run.lab.story(EventKind.PAGE_ZAPPED,
              EventKind.USED_CHANGED, EventKind.FLUSH,
              EventKind.PAGE_FREED))
          .show("The root", List.of(root))
          .readOn(CHAPTER, WHY)
          .next("the last vCPU to let go brings the root to prepareZap "
              + "again. Nobody frees it that is not on invalidList then.");
    }
  }

  @Test
  @Tag("given")
  @Order(6)
  void all_vCPUs_are_told_to_reload_once() {
    Run run = new Run(2);
    run.lab.touch(2);
    ShadowPage root = run.lab.mmu().root(run.lab.vm().vcpu(0));
    run.zapAll();
    int told = run.lab.count(EventKind.RELOAD);
    run.attempt.at("a guest that goes on", () -> run.lab.touch(1));

    int in = run.lab.count(EventKind.RELOAD);
    List<Vcpu> stuck = run.lab.vm().vcpus().stream()
        .filter(vcpu -> run.lab.mmu().root(vcpu) == root).toList();
    if (told != 1 || in != 1 || !stuck.isEmpty()) {
      throw Told.expected("one reload broadcast when a root in use is "
              + "zapped. All vCPUs come back with a new root, and no "
              + "further broadcast is needed.")
          .seen("the zap sent " + told + " broadcasts; there were " + in
              + " when the guest had gone on.")
          .show("These vCPUs still walk from " + root, stuck)
          .show("In this order", run.lab.story(EventKind.PAGE_ZAPPED,
              EventKind.RELOAD, EventKind.ROOT_DROPPED,
              EventKind.ROOT_TAKEN))
          .readOn(CHAPTER, WHY)
          .next("keep the rule for the broadcast: once, when a root in use "
              + "becomes invalid.");
    }
  }

  @Test
  @Order(7)
  void an_invalid_page_on_the_active_list_is_reported_and_left_alone() {
    for (boolean fast : new boolean[] {false, true}) {
      Run run = new Run(1, Spoiled::new);
      List<ShadowPage> wrong = run.lab.pages().roots(2);
      run.lab.pages().leaves(2);
      wrong.forEach(((Spoiled) run.lab.mmu())::spoil);
      run.zap(fast);
      checkReported(run, wrong, run.routine(fast));
    }
  }

  private static void checkReported(
      Run run, List<ShadowPage> wrong, String walk) {
    List<ShadowPage> silent = wrong.stream().filter(page ->
        run.lab.count(EventKind.WARNING, List.of(page)) == 0).toList();
    int zapped = run.lab.count(EventKind.PAGE_ZAPPED, wrong);
    if (!silent.isEmpty() || zapped > 0) {
      throw Told.expected("no invalid page can be on the active list any "
              + "more. This test puts two there by force. A walk warns of "
              + "each of them, leaves it alone, and goes on.")
          .seen(walk + " passed " + silent.size() + " of 2 invalid pages "
              + "without a warning, and zapped " + zapped + " of them.")
          .show("Without a warning", silent)
          .show("The walk", run.lab.story(EventKind.PAGE_VISITED,
              EventKind.PAGE_ZAPPED, EventKind.WARNING))
          .readOn(CHAPTER, WHY)
          .next("ShadowPages has a question that warns by itself: "
              + "warnIfInvalid. In " + walk + " it replaces the rule that "
              + "stepped over zapped roots.");
    }
  }

  @Test
  @Tag("given")
  @Order(8)
  void the_routines_are_written_here_on_top_of_our_stage_3() {
    new OwnRoutines(DeadRootsLeave.class, "Stage3", "prepareZap",
        "zapAllPages", "zapObsoletePages").check(CHAPTER, "4");
  }

  private static List<String> lists(Run run) {
    return run.lab.mmu().lists().stream()
        .map(PageList::toString).toList();
  }

  private static List<String> lines(PageList list) {
    return list.pages().stream().map(ShadowPage::toString).toList();
  }

  /** An MMU with a bug of its own: a page goes bad where it stands. */
  private static final class Spoiled extends DeadRootsLeave {
    Spoiled(Vm vm) {
      super(vm);
    }

    void spoil(ShadowPage page) {
      markInvalid(page);
    }
  }

  /** A machine, and what is done to it. */
  private static final class Run {
    final Lab<DeadRootsLeave> lab;
    final Attempt attempt;

    Run(int vcpus) {
      this(vcpus, DeadRootsLeave::new);
    }

    Run(int vcpus, Function<Vm, DeadRootsLeave> maker) {
      lab = Lab.with(vcpus, maker);
      attempt = new Attempt(lab, CHAPTER, WHY);
    }

    void zap(boolean fast) {
      if (fast) zapAllFast();
      else zapAll();
    }

    WalkEnd end(boolean fast) {
      return new WalkEnd(lab, fast ? "the fast zap-all" : "zap-all",
          routine(fast));
    }

    String routine(boolean fast) {
      return fast ? "zapObsoletePages" : "zapAllPages";
    }

    void zapAll() {
      attempt.at("zap-all", lab.mmu()::zapAll);
    }

    void zapAllFast() {
      attempt.at("the fast zap-all", lab.operations()::zapAllFast);
    }

    void letGo(ShadowPage root) {
      attempt.at("a vCPU that lets its root go",
          () -> lab.operations().putRoot(root));
    }
  }
}
