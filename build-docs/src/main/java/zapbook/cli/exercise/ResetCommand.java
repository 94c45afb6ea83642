package zapbook.cli.exercise;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zapbook.cli.kit.Kit;
import zapbook.cli.kit.Words;
import zapbook.cli.kit.WrongUse;
import zapbook.cli.progress.OwnRuns;
import zapbook.cli.progress.Place;
import zapbook.cli.progress.ReaderState;
import zapbook.proof.Exercise;

/** Brings the starter of an exercise back, and keeps what was there. */
@Command(
    name = "reset",
    description = "Bring the starter back; what you have is kept beside it.")
public final class ResetCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  /** Never guessed: it takes work away. */
  @Parameters(
      arity = "0..1",
      paramLabel = "N",
      description = "The exercise.")
  private String number;

  @Override
  public Integer call() {
    if (number == null) {
      throw new WrongUse("which exercise? Say for instance "
          + Words.here().command("reset 0"));
    }
    Exercise exercise = Named.of(number);
    PrintWriter out = spec.commandLine().getOut();
    Starter.bringBack(exercise).forEach(out::println);
    out.println("Next: " + Words.here().command("check " + exercise.id()));
    out.flush();
    ReaderState state = ReaderState.here(spec.commandLine().getErr());
    state.at(Place.at(exercise));
    state.save();
    OwnRuns.of(Kit.here(), line -> { }).forget(exercise.id());
    return 0;
  }
}
