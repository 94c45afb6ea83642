package zapbook.cli.exercise;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zapbook.cli.kit.Folded;
import zapbook.cli.kit.Paint;
import zapbook.cli.kit.WrongUse;
import zapbook.proof.Exercise;

/** Shows what was changed in an exercise. */
@Command(
    name = "diff",
    description = "Show what you have changed since the starter.")
public final class DiffCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "N",
      description = "The exercise; without it, the one you are at.")
  private String number;

  @Option(
      names = "--answer",
      description = "From yours to history's answer instead.")
  private boolean answer;

  @Override
  public Integer call() {
    Exercise exercise = Named.orCurrent(
        number, spec.commandLine().getErr());
    if (!exercise.isComplete()) {
      throw new WrongUse(
          "the file of exercise " + exercise.id() + " is gone; this brings"
              + " the starter back: " + exercise.command("reset"));
    }
    var paint = new Paint(spec.commandLine().getColorScheme().ansi());
    List<String> lines = answer ? Differences.toAnswer(exercise, paint)
        : Differences.fromStarter(exercise, paint);
    PrintWriter out = spec.commandLine().getOut();
    if (lines.isEmpty()) {
      Folded.lines("No difference. Next: " + exercise.command("check"))
          .forEach(out::println);
    }
    lines.forEach(out::println);
    out.flush();
    return 0;
  }
}
