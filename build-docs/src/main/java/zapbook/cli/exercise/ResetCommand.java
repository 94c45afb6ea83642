package zapbook.cli.exercise;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zapbook.cli.kit.Kit;
import zapbook.cli.kit.Words;
import zapbook.cli.progress.Place;
import zapbook.cli.progress.ReaderState;
import zapbook.proof.Exercise;
import zapbook.proof.Part;
import zapbook.proof.SourceText;
import zapbook.proof.Standing;

/** Brings the starter of an exercise back, and keeps what was there. */
@Command(
    name = "reset",
    description = "Bring the starter back; what you have is kept beside it.")
public final class ResetCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "N", description = "The exercise.")
  private String number;

  @Override
  public Integer call() throws IOException {
    Exercise exercise = Named.of(number);
    PrintWriter out = spec.commandLine().getOut();
    if (!Standing.touched(exercise)) {
      out.println(exercise + " is as it came.");
    } else {
      for (Path added : added(exercise)) {
        keep(added, out);
        Files.delete(added);
      }
      for (Part part : exercise.parts()) bringBack(part, out);
    }
    out.println("Next: " + Words.here().command("check " + exercise.id()));
    out.flush();
    ReaderState state = ReaderState.here(spec.commandLine().getErr());
    state.at(Place.at(exercise));
    state.save();
    return 0;
  }

  /** Classes that the learner wrote beside those that came. */
  private static List<Path> added(Exercise exercise) {
    List<String> came =
        exercise.parts().stream().map(Part::javaName).toList();
    Path sources = Kit.here().root().resolve("exercises/src/main/java");
    return exercise.learnerSources().stream().map(SourceText::name)
        .filter(name -> !came.contains(name)).map(sources::resolve).toList();
  }

  /** The name ends in no .java, so that nothing compiles it. */
  private static void keep(Path starter, PrintWriter out)
      throws IOException {
    Path kept;
    int version = 1;
    do {
      kept = starter.resolveSibling(
          starter.getFileName() + ".mine" + version++);
    } while (Files.exists(kept));
    Files.copy(starter, kept);
    out.println("Your version is kept in " + Words.here().shown(kept));
  }

  private static void bringBack(Part part, PrintWriter out)
      throws IOException {
    Path starter = part.starter();
    if (Files.exists(starter)) keep(starter, out);
    Files.createDirectories(starter.getParent());
    Path draft = starter.resolveSibling(starter.getFileName() + ".draft");
    Files.writeString(draft, part.pristineText().text());
    Files.move(draft, starter, StandardCopyOption.REPLACE_EXISTING);
    out.println("The starter is back in " + Words.here().shown(starter));
  }
}
