package zapbook.exercises.support;

import java.util.List;
import java.util.function.Function;
import zapbook.mmu.Operations;
import zapbook.mmu.PageGraph;
import zapbook.mmu.ShadowMmu;
import zapbook.mmu.ShadowPage;
import zapbook.observe.Event;
import zapbook.observe.EventKind;
import zapbook.observe.Recorder;
import zapbook.vm.Vm;
import zapbook.vm.VmPlan;

/**
 * A {@link Lab} for those who write a test: pages are made and steps taken
 * with a word each. What happens inside {@link #run} is written down; all
 * else is preparation.
 *
 * @param <M> the class under test
 */
public final class Bench<M extends ShadowMmu> {
  private final Lab<M> lab;
  private final Attempt attempt;
  private final Recorder recorder;

  private Bench(Lab<M> lab, String chapter, String paragraph) {
    this.lab = lab;
    attempt = new Attempt(lab, chapter, paragraph);
    recorder = new Recorder(lab.vm().clock()::nanos);
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
    return new Bench<>(Lab.of(plan, maker), chapter, paragraph);
  }

  /** {@return the machine} */
  public Vm vm() {
    return lab.vm();
  }

  /** {@return the MMU under test} */
  public M mmu() {
    return lab.mmu();
  }

  /** {@return what makes pages by hand} */
  public PageGraph graph() {
    return lab.pages().graph();
  }

  /** {@return the door to the routines under test} */
  public Operations operations() {
    return lab.operations();
  }

  /**
   * Direct leaves that nothing links to, each newer than the one before.
   *
   * @param count how many
   * @param entries how many entries of each map memory, 0 to 512
   * @return them, oldest first
   */
  public List<ShadowPage> leaves(int count, int entries) {
    return lab.pages().leaves(count, entries);
  }

  /**
   * Roots in use, one reference each, of address spaces of their own.
   *
   * @param count how many
   * @return them, oldest first
   */
  public List<ShadowPage> roots(int count) {
    return lab.pages().roots(count);
  }

  /**
   * A table with unsync leaves below it: a zap of the table takes them
   * along. The table is the oldest of these pages.
   *
   * @param leaves how many, 1 to 512
   * @return the table
   */
  public ShadowPage tableWithUnsync(int leaves) {
    return lab.pages().tableUnderItsLeaves(leaves);
  }

  /**
   * Lets the code under test do something, and writes it down.
   *
   * @param step what it does
   * @throws AssertionError if a walk never ends or goes astray
   */
  public void run(Runnable step) {
    lab.vm().events().listen(recorder);
    try {
      attempt.walk("the walk", step);
    } finally {
      lab.vm().events().ignore(recorder);
    }
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
   * The same in words. A run of more than three of the same kind is cut
   * short.
   *
   * @param kinds which kinds
   * @return them, oldest first
   */
  public List<String> story(EventKind... kinds) {
    return Story.of(recorder.events(kinds));
  }
}
