package zapbook.cli.exercise;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import zapbook.cli.kit.Words;
import zapbook.proof.Exercise;
import zapbook.proof.Standing;

/** Lists the exercises; no code is run for that. */
@Command(
    name = "list",
    description = "List the exercises and whether you have begun them.")
public final class ListCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    for (Exercise each : Named.orAll(null)) {
      out.printf("%3s  %-46s %3d min  %s%n", each.id(), each.title(),
          each.minutes(), Standing.touched(each) ? "begun" : "untouched");
    }
    out.println();
    out.println("Next: " + Words.here().command("check")
        + " runs the tests of all of them.");
    out.flush();
    return 0;
  }
}
