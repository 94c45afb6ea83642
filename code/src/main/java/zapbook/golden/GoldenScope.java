package zapbook.golden;

import static zapbook.golden.OpKind.CHANGE_LIMIT;
import static zapbook.golden.OpKind.CYCLE;
import static zapbook.golden.OpKind.FAULT;
import static zapbook.golden.OpKind.MAKE_AVAILABLE;
import static zapbook.golden.OpKind.ZAP_ALL;
import static zapbook.golden.OpKind.ZAP_FAST;
import static zapbook.golden.OpKind.ZAP_MMIO;
import static zapbook.golden.OpKind.ZAP_OBSOLETE;

/**
 * Which kernel a stage stands for in a run. The early stages are
 * composites: their parts come from several kernels, and a run that needs
 * parts of two of them has no kernel to be compared with.
 */
public final class GoldenScope {
  private GoldenScope() { }

  /**
   * Whether a stage can be judged by a run.
   *
   * @param state the kernel it stands for, null if there is none
   * @param reason why there is none; null if there is one
   */
  public record Verdict(KernelState state, String reason) {
    /** {@return whether it can be judged} */
    public boolean inScope() {
      return state != null;
    }
  }

  /**
   * Which kernel a stage stands for in a run.
   *
   * @param stage number of the stage
   * @param scenario the graph
   * @param run what is done with it
   * @return that kernel, or why there is none
   */
  public static Verdict of(int stage, Scenario scenario, Run run) {
    Verdict verdict = stands(stage, scenario, run);
    if (!verdict.inScope() || run.of(verdict.state()).isPresent()) {
      return verdict;
    }
    return out(verdict.state() + " cannot do all that the run asks for");
  }

  /**
   * Whose form the results of a stage have, also where no kernel can do
   * all that the run asks for.
   *
   * @param stage number of the stage
   * @param scenario the graph
   * @param run what is done with it
   * @return that kernel
   */
  static KernelState form(int stage, Scenario scenario, Run run) {
    Verdict verdict = stands(stage, scenario, run);
    if (verdict.inScope()) return verdict.state();
    return switch (stage) {
      case 0, 1 -> KernelState.K2Z;
      case 8 -> KernelState.K6;
      case 9 -> KernelState.K7;
      default -> KernelState.K3C;
    };
  }

  private static Verdict stands(int stage, Scenario scenario, Run run) {
    return switch (stage) {
      case 0 -> stage0(scenario, run);
      case 1 -> stage1(scenario, run);
      case 2 -> as(KernelState.K4);
      case 3 -> run.does(ZAP_MMIO) ? mmioWalk(scenario, run)
          : as(KernelState.K4);
      case 4 -> as(KernelState.K5A);
      case 5 -> as(KernelState.K5B);
      case 6 -> as(KernelState.K5C);
      case 7 -> as(KernelState.K5D);
      case 8 -> withoutNested(scenario, KernelState.K6);
      case 9 -> withoutNested(scenario, KernelState.K7);
      default -> out("no kernel is known for stage " + stage);
    };
  }

  /** Its obsolete walk is that of 3.11, its recycling that of 5.0. */
  private static Verdict stage0(Scenario scenario, Run run) {
    if (!run.does(ZAP_FAST, ZAP_OBSOLETE)) return stage1(scenario, run);
    if (run.does(MAKE_AVAILABLE, FAULT, CYCLE, CHANGE_LIMIT)) {
      return out("no kernel had both this fast zap and this recycling");
    }
    return as(KernelState.K1);
  }

  /** Zap-all is that of a kernel that had no generation. */
  private static Verdict stage1(Scenario scenario, Run run) {
    if (run.does(ZAP_MMIO)) return out("the stage has no MMIO walk");
    if (!run.does(ZAP_ALL)) return as(KernelState.K2Z);
    boolean oneGeneration = scenario.pages().stream()
        .allMatch(page -> page.generation(run) == run.generation());
    return oneGeneration ? as(KernelState.K3A)
        : out("the kernel with this zap-all had no generations");
  }

  /**
   * The kernel with the folded MMIO walk had no generation: there every
   * zapped root broadcasts, here an obsolete one does not.
   */
  private static Verdict mmioWalk(Scenario scenario, Run run) {
    boolean obsoleteRoot = scenario.pages().stream()
        .filter(page -> page.generation(run) != run.generation())
        .anyMatch(page -> page.rootCount() > 0 || run.takesRoot(page.id()));
    return obsoleteRoot
        ? out("the kernel with this MMIO walk had no generations")
        : as(KernelState.K3C);
  }

  /**
   * Since 5.10 the tables of a guest inside the guest go with the last
   * page that links to them. No patch of this book did that.
   */
  private static Verdict withoutNested(
      Scenario scenario, KernelState state) {
    boolean nested = scenario.twoDimensional() && scenario.links().stream()
        .anyMatch(link -> scenario.isNested(link.child()));
    return nested ? out("the kit has no guests inside a guest") : as(state);
  }

  private static Verdict as(KernelState state) {
    return new Verdict(state, null);
  }

  private static Verdict out(String reason) {
    return new Verdict(null, reason);
  }
}
