package zapbook.cli.exercise;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.Patch;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zapbook.cli.kit.Paint;
import zapbook.cli.kit.WrongUse;
import zapbook.proof.Exercise;
import zapbook.proof.Part;
import zapbook.proof.SourceText;

/** Shows what was changed in an exercise. */
@Command(
    name = "diff",
    description = "Show what you have changed since the starter.")
public final class DiffCommand implements Callable<Integer> {

  private static final int CONTEXT = 3;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "N", description = "The exercise.")
  private String number;

  @Option(
      names = "--answer",
      description = "From yours to history's answer instead.")
  private boolean answer;

  @Override
  public Integer call() {
    Exercise exercise = Named.of(number);
    if (!exercise.isComplete()) {
      throw new WrongUse(
          "the file of exercise " + exercise.id() + " is gone; this brings"
              + " the starter back: " + exercise.command("reset"));
    }
    List<String> lines = exercise.parts().stream()
        .flatMap(part -> diff(part).stream()).toList();
    PrintWriter out = spec.commandLine().getOut();
    var paint = new Paint(spec.commandLine().getColorScheme().ansi());
    if (lines.isEmpty()) out.println("No difference.");
    lines.forEach(line -> out.println(inColour(paint, line)));
    out.flush();
    return 0;
  }

  private List<String> diff(Part part) {
    SourceText mine = part.starterText().orElseThrow();
    return answer
        ? diff("yours", mine, "the answer", part.answerText())
        : diff("starter", part.pristineText(), "yours", mine);
  }

  private static List<String> diff(
      String from, SourceText old, String to, SourceText changed) {
    List<String> before = old.text().lines().toList();
    Patch<String> patch =
        DiffUtils.diff(before, changed.text().lines().toList());
    return UnifiedDiffUtils.generateUnifiedDiff(
        from, to, before, patch, CONTEXT);
  }

  private static String inColour(Paint paint, String line) {
    if (line.startsWith("+")) return paint.good(line);
    if (line.startsWith("-")) return paint.bad(line);
    return line.startsWith("@@") ? paint.bold(line) : line;
  }
}
