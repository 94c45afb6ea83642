package zapbook.exercises.ch06;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
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
import zapbook.mmu.PageList;
import zapbook.mmu.ShadowPage;
import zapbook.observe.EventKind;
import zapbook.vm.Contention;
import zapbook.vm.HostShrinker;

/** What a host gets that asks for memory. */
@ExtendWith(OneAtATime.class)
class BatchedShrinkingTest {
  private static final String CHAPTER = "chapter 6, Batched shrinking";
  private static final String WHY = "Why";

  @Test
  @Order(1)
  void one_call_frees_as_many_pages_as_it_is_asked_for() {
    Run run = new Run();
    run.pages.leaves(300);
    run.shrink(128);
    int first = run.freed();
    run.shrink(40);
    int second = run.freed() - first;

    if (first != 128 || second != 40) {
      throw Told.expected("the host asks for 128 of 300 pages and gets "
              + "128, then for 40 and gets 40.")
          .seen("pages freed by the first call: " + first
              + ", by the second: " + second + ".")
          .show("What the calls did", run.story())
          .readOn(CHAPTER, WHY)
          .next("look for the host's number in shrinkVm, and for a routine "
              + "of our Stage 5 that takes a number.");
    }
  }

  @Test
  @Order(2)
  void a_whole_batch_shares_one_flush() {
    Run run = new Run();
    run.pages.leaves(600);
    for (int call = 0; call < 3; call++) run.shrink(128);

    int freed = run.freed();
    int flushes = run.lab.count(EventKind.FLUSH);
    if (freed != 384 || flushes != 3) {
      throw Told.expected("3 calls for 128 pages each free 384 pages with "
              + "3 flushes. A flush interrupts every vCPU.")
          .seen("pages freed: " + freed + ", flushes: " + flushes + ".")
          .show("What the calls did", run.story())
          .readOn(CHAPTER, WHY)
          .next("pages of one call belong on one list, and that list is "
              + "committed once.");
    }
  }

  @Test
  @Order(3)
  void the_host_is_told_what_it_gets() {
    Run run = new Run();
    run.pages.tablesUnderTheirLeaf(5);
    run.pages.leaves(30);
    run.pages.tablesOnTopOfTheirLeaf(5);
    long told = run.shrink(9);
    int freed = run.freed();
    long rest = run.shrink(128);
    int left = run.freed() - freed;

    if (told != freed || rest != left) {
      throw Told.expected("the host is told how many pages were freed: one "
              + "more than asked for if a page took another along, fewer "
              + "if there were no more.")
          .seen("asked for 9 pages, it was told " + told + " and got "
              + freed + ". Then, asked for 128, it was told " + rest
              + " and got " + left + ".")
          .show("What the calls did", run.story())
          .readOn(CHAPTER, WHY)
          .next("neither 1 nor the host's own wish is the number. Who zaps "
              + "pages knows how many they were.");
    }
  }

  @Test
  @Tag("given")
  @Order(4)
  void pages_that_wait_on_the_obsolete_list_go_first_and_alone() {
    Run run = new Run();
    run.pages.tablesUnderTheirLeaf(20);
    List<ShadowPage> fresh = new ArrayList<>();
    List<Integer> counts = new ArrayList<>();
    run.lab.vm().simulatedLock().contention(Contention.ALWAYS);
    run.lab.vm().simulatedLock().whileDropped(() -> {
      if (fresh.isEmpty()) fresh.addAll(run.pages.leaves(4));
      counts.add(run.waiting());
      run.shrink(128);
      counts.add(run.waiting());
    });
    run.attempt.at("the fast zap-all", run.lab.operations()::zapAllFast);

    long lost = fresh.stream().filter(ShadowPage::isInvalid).count();
    if (counts.get(0) == 0 || counts.get(1) != 0 || lost > 0) {
      throw Told.expected("a walk over obsolete pages gives up the lock. "
              + "What it zapped so far waits on the zapped-obsolete list. "
              + "The host asks for memory now: those pages are freed, and "
              + "none of the 4 new pages that the guest uses.")
          .seen(counts.get(0) + " pages waited before the first call and "
              + counts.get(1) + " after it; " + lost + " of the 4 new "
              + "pages were zapped.")
          .show("What happened", run.story())
          .readOn(CHAPTER, WHY)
          .next("keep the first half of shrinkVm: it came with chapter 1, "
              + "and returns before anything is zapped.");
    }
  }

  @Test
  @Order(5)
  void roots_in_use_stay_and_other_pages_go() {
    Run run = new Run();
    List<ShadowPage> roots = new ArrayList<>(run.pages.roots(2));
    run.pages.leaves(10);
    roots.addAll(run.pages.roots(1));
    long told = run.shrink(128);

    long zapped = roots.stream().filter(ShadowPage::isInvalid).count();
    if (zapped > 0 || told != 10 || run.freed() != 10) {
      throw Told.expected("of 13 pages, 3 are roots that vCPUs walk from. "
              + "The host asks for 128 pages and gets the other 10. No "
              + "vCPU has to reload.")
          .seen("it was told " + told + " and got " + run.freed()
              + "; roots in use that were zapped: " + zapped
              + "; reload broadcasts: "
              + run.lab.count(EventKind.RELOAD) + ".")
          .show("The roots after the call", roots)
          .show("What the call did", run.story())
          .readOn(CHAPTER, WHY)
          .next("the oldest page may be a root in use. Chapter 5 has a "
              + "routine that steps over it.");
    }
  }

  @Test
  @Order(6)
  void dropping_caches_leaves_a_few_hundred_of_two_thousand_pages() {
    Run run = new Run();
    run.pages.leaves(2_000);
    HostShrinker host = new HostShrinker();
    host.add(run.lab.vm());
    int[] passes = new int[1];
    run.attempt.at("drop_caches", () -> passes[0] = host.dropCaches());

    int left = run.lab.mmu().usedMmuPages();
    if (left > 500) {
      throw Told.expected("somebody on the host writes to drop_caches. "
              + "Reclaim makes one pass after the other as long as a pass "
              + "frees more than 10 pages. Of 2,000 pages a few hundred "
              + "are left.")
          .seen(left + " pages are left. " + (passes[0] == 1
              ? "Reclaim gave up after one pass."
              : "There were " + passes[0] + " passes."))
          .show("What the calls did", run.story())
          .readOn(CHAPTER, WHY)
          .next("reclaim believes what it is told. Look at what a call "
              + "frees, and at what it returns.");
    }
  }

  @Test
  @Order(7)
  void the_routine_that_nobody_calls_any_more_is_retired() {
    Run run = new Run();
    run.pages.leaves(3);

    if (!isRetired(run)) {
      throw Told.expected("faults, limits and now the shrinker do without "
              + "zapOldestPage. A routine without callers goes with its "
              + "last one: here it throws an "
              + "UnsupportedOperationException.")
          .seen("zapOldestPage still zaps a page.")
          .show("What a call of it did", run.lab.story(
              EventKind.PAGE_PICKED, EventKind.PAGE_ZAPPED))
          .readOn(CHAPTER, WHY)
          .next("see first that shrinkVm no longer needs it. Then let it "
              + "throw, so that nobody comes to need it again.");
    }
  }

  /** By virtual dispatch, whether or not the learner overrides it. */
  private static boolean isRetired(Run run) {
    try {
      Method routine = routine();
      routine.setAccessible(true);
      routine.invoke(run.lab.mmu(),
          run.lab.operations().newList("invalid"));
      return false;
    } catch (InvocationTargetException e) {
      return e.getCause() instanceof UnsupportedOperationException;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Method routine() throws NoSuchMethodException {
    for (Class<?> at = BatchedShrinking.class; at != null;
        at = at.getSuperclass()) {
      for (Method method : at.getDeclaredMethods()) {
        if (method.getName().equals("zapOldestPage")) return method;
      }
    }
    throw new NoSuchMethodException("zapOldestPage");
  }

  @Test
  @Tag("given")
  @Order(8)
  void the_routine_is_written_here_on_top_of_our_stage_5() {
    new OwnRoutines(BatchedShrinking.class, "Stage5", "shrinkVm")
        .check(CHAPTER, "6");
  }

  /** A machine, and what is done to it. */
  private static final class Run {
    final Lab<BatchedShrinking> lab = Lab.with(2, BatchedShrinking::new);
    final PageMaker pages = lab.pages();
    final Attempt attempt = new Attempt(lab, CHAPTER, WHY);

    long shrink(long request) {
      long[] told = new long[1];
      attempt.at("a call for " + request + " pages",
          () -> told[0] = lab.mmu().shrink(request));
      return told[0];
    }

    int freed() {
      return lab.count(EventKind.PAGE_FREED);
    }

    /** Pages on lists of the VM other than the active one. */
    int waiting() {
      return lab.mmu().lists().stream()
          .filter(list -> list != lab.mmu().activeMmuPages())
          .filter(PageList::isPermanent)
          .mapToInt(PageList::size).sum();
    }

    List<String> story() {
      return lab.story(EventKind.PAGE_PICKED, EventKind.PAGE_ZAPPED,
          EventKind.RELOAD, EventKind.FLUSH, EventKind.YIELDED,
          EventKind.PAGE_FREED);
    }
  }
}
