package zapbook.cli.stages;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import zapbook.cli.kit.Json;
import zapbook.cli.kit.Paint;
import zapbook.stages.Stages;

/** Lists the stages and the kernel's commits that they stand for. */
@Command(
    name = "stages",
    description = "List the stages and the commits that they stand for.")
public final class StagesCommand implements Callable<Integer> {

  private static final int WIDTH = 76;
  private static final String INDENT = " ".repeat(4);

  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Override
  public Integer call() {
    var line = spec.commandLine();
    var reports = Stages.all().stream().map(StageReport::of).toList();
    if (json) {
      Json.print(line.getOut(), reports);
    } else {
      var paint = new Paint(line.getColorScheme().ansi());
      reports.forEach(report -> print(line.getOut(), report, paint));
      line.getOut().flush();
    }
    return 0;
  }

  private static void print(
      PrintWriter out, StageReport report, Paint paint) {
    out.printf("%2d  %s%n", report.stage(), paint.bold(report.title()));
    if (report.commits().isEmpty()) {
      out.println(INDENT + "before the first patch");
    }
    for (var commit : report.commits()) {
      out.printf("%s%s  %s, %s, Linux %s%n", INDENT, commit.id(),
          commit.author(), commit.written(), commit.release());
    }
    routines(out, "", report.routines());
    routines(out, "without ", report.removed());
  }

  private static void routines(
      PrintWriter out, String before, List<String> names) {
    var line = new StringBuilder(INDENT + before);
    for (int i = 0; i < names.size(); i++) {
      String word = names.get(i) + (i + 1 < names.size() ? ", " : "");
      if (line.length() + word.stripTrailing().length() > WIDTH) {
        out.println(line.toString().stripTrailing());
        line = new StringBuilder(INDENT);
      }
      line.append(word);
    }
    if (!names.isEmpty()) {
      out.println(line);
    }
  }
}
