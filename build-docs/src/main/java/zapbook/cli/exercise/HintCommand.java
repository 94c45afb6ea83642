package zapbook.cli.exercise;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zapbook.cli.kit.Paint;
import zapbook.cli.kit.Words;
import zapbook.cli.kit.WrongUse;
import zapbook.cli.progress.Place;
import zapbook.cli.progress.ReaderState;
import zapbook.proof.Exercise;
import zapbook.proof.Hint;

/** Shows one hint on an exercise, and how to ask for the next. */
@Command(
    name = "hint",
    description = "Show a hint on an exercise, from a nudge to the change.")
public final class HintCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "N",
      description = "The exercise; without it, the one you are at.")
  private String number;

  @Option(
      names = "--grade",
      paramLabel = "G",
      description = "How much it may give away, from 1, a nudge, to 4, the"
          + " change. Default: one more than the last time.")
  private Integer wanted;

  @Override
  public Integer call() {
    ReaderState state = ReaderState.here(spec.commandLine().getErr());
    Exercise exercise = number == null
        ? Named.next(state) : Named.of(number);
    List<Hint> hints = exercise.hints();
    int grade = wanted == null
        ? Math.min(state.hints(exercise.id()) + 1, hints.size()) : wanted;
    if (grade < 1 || grade > hints.size()) {
      throw new WrongUse("exercise " + exercise.id() + " has no hint of"
          + " grade " + grade + "; expected 1 to " + hints.size());
    }
    print(exercise, grade, spec.commandLine().getOut());
    state.hinted(exercise.id(), grade);
    state.at(Place.at(exercise));
    state.save();
    return 0;
  }

  private void print(Exercise exercise, int grade, PrintWriter out) {
    List<Hint> hints = exercise.hints();
    var paint = new Paint(spec.commandLine().getColorScheme().ansi());
    Hint hint = hints.get(grade - 1);
    out.println(paint.bold("Exercise " + exercise.id() + ", "
        + exercise.title() + ": " + hint.grade()
        + ", hint " + grade + " of " + hints.size()));
    out.println(hint.text().replace("`", ""));
    out.println();
    if (grade < hints.size()) {
      out.println("More: " + Words.here().command(
          "hint " + exercise.id() + " --grade " + (grade + 1)));
    } else {
      out.println("That was the last one. Next: "
          + Words.here().command("check " + exercise.id()));
      out.println("      " + exercise.command("diff")
          + " --answer");
      out.println("      shows what the answer has otherwise.");
    }
    out.flush();
  }
}
