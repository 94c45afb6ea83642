package zapbook.cli.work;

import java.util.function.Function;
import zapbook.mmu.ShadowMmu;
import zapbook.vm.Vm;
import zapbook.workloads.Subject;

/** How a learner's class stands beside the stages. */
final class Yours {

  /** What stands for it in a table. */
  private static final String MARK = "me";

  private Yours() {}

  static Subject subject(String name, int stage,
      Function<Vm, ? extends ShadowMmu> factory) {
    String title =
        "your class" + (stage < 0 ? "" : " on stage " + stage);
    return new Subject(MARK, name, title, stage, factory);
  }
}
