package zapbook.prompt;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import zapbook.cli.work.LockChoice;
import zapbook.cli.work.Order;
import zapbook.cli.work.Own;
import zapbook.cli.work.OwnProcess;
import zapbook.cli.work.Paper;
import zapbook.mmu.ShadowMmu;
import zapbook.observe.StepBudget;
import zapbook.proof.Exercise;
import zapbook.proof.Exercises;
import zapbook.proof.OwnClass;
import zapbook.proof.Problem;
import zapbook.proof.SourceText;
import zapbook.vm.Vm;

/**
 * The reader's class of an exercise. It is compiled when it is used, so an
 * edit counts at once. Where a stage is wanted, such as {@code Stage1::new},
 * it can stand too.
 *
 * <p>Workloads run on it in a process of their own, which is stopped if it
 * comes to no end. An MMU that is made here runs in the shell; an operation
 * that turns in circles is cut off by a budget of steps.
 */
public final class Mine implements Function<Vm, ShadowMmu> {

  private static final long MOST_STEPS = 100_000_000;
  private static final int SECONDS = 60;

  private final String root;
  private final Exercise exercise;
  /** What was compiled last, and what came of it. */
  private List<SourceText> text = List.of();
  private OwnClass.Mmu compiled;

  private Mine(String root, Exercise exercise) {
    this.root = root;
    this.exercise = exercise;
  }

  static Mine of(Session session, String typed) {
    try {
      Exercise found = Exercises.named(session.root(), typed);
      if (!found.about().changesTheMmu()) {
        throw new Refused("exercise " + found.id()
            + " asks for no MMU, so nothing runs on it");
      }
      return new Mine(session.root().toString(), found);
    } catch (IllegalArgumentException e) {
      throw new Refused(e.getMessage());
    }
  }

  /**
   * Makes an MMU of the class as it is on disk now.
   *
   * @param vm whose MMU it is to be
   * @throws Refused if it does not compile, or cannot be made
   */
  @Override
  public ShadowMmu apply(Vm vm) {
    if (vm.isCounted()) {
      vm.events().listen(new StepBudget(MOST_STEPS));
    }
    return asItIsNow().apply(vm);
  }

  private OwnClass.Mmu asItIsNow() {
    List<SourceText> now = exercise.learnerSources();
    if (compiled == null || !now.equals(text)) {
      compiled = compile();
      text = now;
    }
    return compiled;
  }

  private OwnClass.Mmu compile() {
    try {
      OwnClass own = OwnClass.of(exercise);
      if (own.problems().isEmpty()) {
        return own.load();
      }
      throw new Refused(this + " does not compile\n" + own.problems()
          .stream().map(Problem::toString)
          .collect(Collectors.joining("\n\n")));
    } catch (IllegalArgumentException e) {
      throw new Refused(this + ": " + e.getMessage());
    }
  }

  /** Runs a workload on it, elsewhere. */
  Paper run(String workload, Map<String, Long> numbers) {
    Own own = new Own(exercise.about().className(), root,
        exercise.id(), null);
    Paper paper = new OwnProcess(own, SECONDS).run(new Order(workload,
        numbers, LockChoice.simulated, 0, null, null, 0));
    if (paper.succeeded()) {
      return paper;
    }
    throw new Refused(paper.name() + " " + paper.text());
  }

  @Override
  public String toString() {
    return exercise.about().className() + ", your class of exercise "
        + exercise.id();
  }
}
