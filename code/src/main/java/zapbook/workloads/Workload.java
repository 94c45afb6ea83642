package zapbook.workloads;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import zapbook.mmu.ShadowMmu;
import zapbook.vm.Vm;

/** An experiment: a machine, something that happens to it, figures. */
public abstract class Workload {
  private final String name;
  private final int chapter;
  private final String title;
  private final List<Parameter> parameters;

  /**
   * A workload; it runs when it is told to.
   *
   * @param name what it is called on the command line
   * @param chapter the chapter whose patch it shows
   * @param title what it is about, in a line
   * @param parameters the numbers that can be changed
   */
  protected Workload(
      String name, int chapter, String title, Parameter... parameters) {
    this.name = name;
    this.chapter = chapter;
    this.title = title;
    this.parameters = List.of(parameters);
  }

  /**
   * Does it.
   *
   * @param stage makes the MMU
   * @param values the numbers of this run
   * @param figures what was seen goes here, also if the run is cut short
   */
  abstract void run(Function<Vm, ? extends ShadowMmu> stage,
      Values values, Figures figures);

  /**
   * Why two numbers cannot go together.
   *
   * @param values the numbers of a run, each within its range
   * @return which one is wrong, and why; empty if all is well
   */
  String conflict(Values values) {
    return "";
  }

  /**
   * Checks the numbers of a run.
   *
   * @param given parameters that are not to have their standard value
   * @throws IllegalArgumentException if one is unknown or out of its
   *     range, or if two of them cannot go together
   */
  public final void check(Map<String, Long> given) {
    checked(given);
  }

  private Values checked(Map<String, Long> given) {
    Values values = Values.of(parameters, given);
    String conflict = conflict(values);
    if (!conflict.isEmpty()) throw new IllegalArgumentException(conflict);
    return values;
  }

  /**
   * Runs the experiment on an MMU.
   *
   * @param stage makes the MMU, for instance {@code Stage0::new}
   * @param given parameters that are not to have their standard value
   * @return what came of it
   * @throws IllegalArgumentException as {@link #check} says
   */
  public final Result run(
      Function<Vm, ? extends ShadowMmu> stage, Map<String, Long> given) {
    return run(stage, given, Setting.SIMULATED);
  }

  /**
   * Runs the experiment on an MMU under a lock.
   *
   * @param stage makes the MMU, for instance {@code Stage0::new}
   * @param given parameters that are not to have their standard value
   * @param setting which lock; for this run alone
   * @return what came of it
   * @throws IllegalArgumentException if a parameter is unknown or out of
   *     its range, or if the workload needs the simulated lock
   */
  public final Result run(Function<Vm, ? extends ShadowMmu> stage,
      Map<String, Long> given, Setting setting) {
    if (setting != Setting.SIMULATED && !needsSimulation().isEmpty()) {
      throw new IllegalArgumentException(
          name + " needs the simulated lock: " + needsSimulation());
    }
    Values values = checked(given);
    Figures figures = new Figures(setting);
    return figures.result(name, values, outcome(stage, values, figures));
  }

  /**
   * Runs the experiment on an MMU.
   *
   * @param stage makes the MMU, for instance {@code Stage0::new}
   * @param given parameters that are not to have their standard value,
   *     such as {@code roots=16}
   * @return what came of it
   * @throws IllegalArgumentException if a parameter is malformed, unknown
   *     or out of its range
   */
  public final Result run(
      Function<Vm, ? extends ShadowMmu> stage, String... given) {
    return run(stage, Values.parse(given));
  }

  /**
   * Runs the experiment on all stages, and on its variants.
   *
   * @param given parameters that are not to have their standard value,
   *     such as {@code roots=16}
   * @return what came of it
   * @throws IllegalArgumentException if a parameter is malformed, unknown
   *     or out of its range
   */
  public final Comparison compare(String... given) {
    return Comparison.of(this, Values.parse(given));
  }

  /**
   * Reads parameters as a user writes them.
   *
   * @param given such as {@code roots=16}
   * @return their numbers by name
   * @throws IllegalArgumentException if one is malformed, unknown or out
   *     of its range
   */
  public final Map<String, Long> numbers(String... given) {
    Map<String, Long> numbers = Values.parse(given);
    check(numbers);
    return numbers;
  }

  private Outcome outcome(Function<Vm, ? extends ShadowMmu> stage,
      Values values, Figures figures) {
    try {
      run(vm -> figures.watch(vm, stage), values, figures);
      return Outcome.DONE;
    } catch (RuntimeException e) {
      return figures.cutShort(Outcome.of(e), e);
    }
  }

  /** {@return what it is called on the command line} */
  public String name() {
    return name;
  }

  /** {@return the chapter whose patch it shows} */
  public int chapter() {
    return chapter;
  }

  /** {@return what it is about, in a line} */
  public String title() {
    return title;
  }

  /**
   * What a comparison of all stages shows.
   *
   * @return one sentence, true with the standard parameters
   */
  public abstract String whatToSee();

  /**
   * Why it makes no sense under the lock of real threads.
   *
   * @return the reason in a few words; empty if it does make sense there
   */
  public String needsSimulation() {
    return "made for simulation";
  }

  /**
   * What it compares.
   *
   * @return STAGES, unless variants stand beside them
   */
  public Label label() {
    return Label.STAGES;
  }

  /**
   * The MMUs that are compared with the stages.
   *
   * @return none, if the stages are all that there is to compare
   */
  public List<Variant> variants() {
    return List.of();
  }

  /** {@return the numbers that can be changed} */
  public List<Parameter> parameters() {
    return parameters;
  }

  @Override
  public String toString() {
    return name + ": " + title;
  }
}
