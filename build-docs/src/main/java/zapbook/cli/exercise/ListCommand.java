package zapbook.cli.exercise;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import zapbook.cli.kit.Kit;
import zapbook.cli.kit.Words;
import zapbook.cli.progress.Ahead;
import zapbook.cli.progress.HowFar;
import zapbook.cli.progress.ReaderState;
import zapbook.proof.Exercise;

/** Lists the exercises and how far each is; no code is run for that. */
@Command(
    name = "list",
    description = "List the exercises and how far you are with each.")
public final class ListCommand implements Callable<Integer> {

  /** What is left to do then. */
  static final String ALL_SOLVED = "All solved. Next: read what each patch"
      + " cost and what it missed.";

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    ReaderState state = ReaderState.here(spec.commandLine().getErr());
    for (Exercise each : Named.orAll(null)) {
      out.printf("%3s  %-46s %3d min  %s%n", each.id(), each.title(),
          each.minutes(), HowFar.of(Kit.here(), state, each).inShort());
    }
    state.saveIfChanged();
    out.println();
    out.println(Ahead.of(Kit.here(), state).exercise()
        .map(one -> "Next: " + Words.here().command("check " + one.id())
            + "\n      runs its tests.")
        .orElse(ALL_SOLVED));
    out.flush();
    return 0;
  }
}
