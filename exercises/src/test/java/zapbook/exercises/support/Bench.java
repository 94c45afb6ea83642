package zapbook.exercises.support;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import zapbook.machine.PageTable;
import zapbook.mmu.Operations;
import zapbook.mmu.PageGraph;
import zapbook.mmu.PageRole;
import zapbook.mmu.ShadowMmu;
import zapbook.mmu.ShadowPage;
import zapbook.mmu.UnstableListException;
import zapbook.observe.EndlessLoopException;
import zapbook.observe.Event;
import zapbook.observe.EventKind;
import zapbook.observe.Recorder;
import zapbook.observe.StepBudget;
import zapbook.vm.Vm;
import zapbook.vm.VmPlan;

/**
 * A machine with an MMU under test, whose shadow pages a test may make by
 * hand. What happens inside {@link #run} is written down, and a walk that
 * never ends or loses its way fails there, in words.
 *
 * @param <M> the class under test
 */
public final class Bench<M extends ShadowMmu> {
  /** More than any honest walk of a test needs. */
  private static final long MOST_STEPS = 50_000;
  /** So many pages of a list a failure shows. */
  private static final int MOST_PAGES = 8;
  private static final PageRole UNSYNC_LEAF = PageRole.indirect(1, true);
  /** Guest tables that stand behind pages made by hand: no memory slot
   * has them, so no guest meets them. */
  private static final long FIRST_TABLE = 1L << 24;

  private final Vm vm;
  private final M mmu;
  private final PageGraph graph;
  private final Operations operations;
  private final Recorder recorder;
  private final String chapter;
  private final String paragraph;
  private long nextLeaf;
  private long nextTable = FIRST_TABLE;

  private Bench(VmPlan plan, Function<Vm, M> maker, String chapter,
      String paragraph) {
    vm = plan.build();
    mmu = Retake.start(vm, maker);
    graph = new PageGraph(mmu);
    operations = new Operations(mmu);
    recorder = new Recorder(vm.clock()::nanos);
    this.chapter = chapter;
    this.paragraph = paragraph;
    vm.events().listen(new StepBudget(MOST_STEPS));
  }

  /**
   * A running machine.
   *
   * @param <M> the class under test
   * @param plan what machine
   * @param maker makes the MMU
   * @param chapter where a reader whose walk goes astray reads on
   * @param paragraph the paragraph of that chapter
   * @return the machine; what it did to start is not written down
   */
  public static <M extends ShadowMmu> Bench<M> of(VmPlan plan,
      Function<Vm, M> maker, String chapter, String paragraph) {
    return new Bench<>(plan, maker, chapter, paragraph);
  }

  /** {@return the machine} */
  public Vm vm() {
    return vm;
  }

  /** {@return the MMU under test} */
  public M mmu() {
    return mmu;
  }

  /** {@return what makes pages by hand} */
  public PageGraph graph() {
    return graph;
  }

  /** {@return the door to the routines under test} */
  public Operations operations() {
    return operations;
  }

  // ---- pages made by hand -----------------------------------------

  /**
   * Direct leaves that nothing links to, each newer than the one before.
   *
   * @param count how many
   * @param entries how many entries of each map memory, 0 to 512
   * @return them, oldest first
   */
  public List<ShadowPage> leaves(int count, int entries) {
    List<ShadowPage> leaves = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      ShadowPage leaf = graph.page(
          nextLeaf++ * PageTable.ENTRIES, PageRole.direct(1));
      if (entries > 0) {
        graph.entries(leaf, 0, entries - 1, PageGraph.Kind.MAP);
      }
      leaves.add(leaf);
    }
    return leaves;
  }

  /**
   * Roots in use, one reference each, of address spaces of their own.
   *
   * @param count how many
   * @return them, oldest first
   */
  public List<ShadowPage> roots(int count) {
    List<ShadowPage> roots = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      ShadowPage root = graph.page(nextTable++,
          PageRole.indirect(PageTable.LEVELS, true));
      graph.roots(root, 1);
      roots.add(root);
    }
    return roots;
  }

  /**
   * A table with unsync leaves below it: a zap of the table takes them
   * along. The table is the oldest of these pages.
   *
   * @param leaves how many, 1 to 512
   * @return the table
   */
  public ShadowPage tableWithUnsync(int leaves) {
    ShadowPage table = graph.page(nextTable++, PageRole.indirect(2, true));
    for (int slot = 0; slot < leaves; slot++) {
      ShadowPage leaf = graph.page(nextTable++, UNSYNC_LEAF);
      graph.link(table, slot, leaf).unsync(leaf);
    }
    return table;
  }

  // ---- what the code under test does ------------------------------

  /**
   * Lets the code under test do something, and writes it down.
   *
   * @param step what it does
   * @throws AssertionError if a walk never ends or goes astray
   */
  public void run(Runnable step) {
    vm.events().listen(recorder);
    try {
      prepare(step);
    } finally {
      vm.events().ignore(recorder);
    }
  }

  /**
   * Lets the code under test do something that nobody writes down.
   *
   * @param step what it does
   * @throws AssertionError if a walk never ends or goes astray
   */
  public void prepare(Runnable step) {
    List<String> before = oldest(MOST_PAGES);
    try {
      step.run();
    } catch (EndlessLoopException endless) {
      throw Told.expected("a walk comes to its end.")
          .seen(endless.getMessage() + ".")
          .show("The active list before, oldest first", before)
          .show("The active list now, oldest first", oldest(MOST_PAGES))
          .show("What happened last", lastEvents())
          .readOn(chapter, paragraph)
          .next(lastEvents().contains("lock dropped for others")
              ? "a walk that has yielded must get on before it yields "
                  + "again."
              : "look for what the walk waits for: something that its body "
                  + "must change and does not.");
    } catch (UnstableListException astray) {
      throw Told.expected("a walk goes from page to page of one list.")
          .seen(astray.getMessage())
          .show("The active list before, oldest first", before)
          .show("What happened last", lastEvents())
          .readOn(chapter, paragraph)
          .next("begin the walk anew there, with continue restart.");
    }
  }

  private List<String> lastEvents() {
    List<String> all = story(EventKind.WALK_STARTED, EventKind.YIELDED,
        EventKind.PAGE_ZAPPED, EventKind.UNSYNC_WALK_ENDED);
    return all.subList(Math.max(0, all.size() - 6), all.size());
  }

  // ---- what there is to see ---------------------------------------

  /** {@return the pages of the active list in words, oldest first} */
  public List<String> oldestFirst() {
    List<ShadowPage> pages = new ArrayList<>(
        mmu.activeMmuPages().pages());
    Collections.reverse(pages);
    return pages.stream().map(ShadowPage::toString).toList();
  }

  /**
   * The oldest pages of the active list.
   *
   * @param most so many are told, the others are counted
   * @return a line each, oldest first
   */
  public List<String> oldest(int most) {
    List<String> all = oldestFirst();
    if (all.size() <= most) return all;
    List<String> lines = new ArrayList<>(all.subList(0, most));
    lines.add("... " + (all.size() - most) + " newer ones");
    return lines;
  }

  /**
   * How often something happened inside {@link #run}.
   *
   * @param kind what
   * @return how often
   */
  public int count(EventKind kind) {
    return recorder.events(kind).size();
  }

  /**
   * Things that happened inside {@link #run}.
   *
   * @param kinds which kinds
   * @return them, oldest first
   */
  public List<Event> events(EventKind... kinds) {
    return recorder.events(kinds);
  }

  /**
   * Things that happened inside {@link #run}, in words. A run of more
   * than three of the same kind is cut short.
   *
   * @param kinds which kinds
   * @return them, oldest first
   */
  public List<String> story(EventKind... kinds) {
    return Story.of(recorder.events(kinds));
  }
}
