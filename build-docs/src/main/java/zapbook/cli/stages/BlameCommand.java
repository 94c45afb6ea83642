package zapbook.cli.stages;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zapbook.cli.kit.Json;
import zapbook.cli.kit.Paint;
import zapbook.cli.kit.StageNumber;
import zapbook.stages.Blame;
import zapbook.stages.Stage;
import zapbook.stages.Stages;
import zapbook.stages.Version;

/** Tells which stage and commit touched each routine last. */
@Command(
    name = "blame",
    description = "Tell which stage and commit touched each routine last.")
public final class BlameCommand implements Callable<Integer> {

  private static final String ROW = "%-21s  %-9s  %-12s  %s";

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "STAGE",
      converter = StageNumber.class,
      description = "Nothing newer counts than this stage. Default: the"
          + " newest.")
  private Stage stage;

  @Option(
      names = "--all",
      description = "Show every version of each routine.")
  private boolean all;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Override
  public Integer call() {
    var newest = stage != null ? stage
        : Stages.stage(Stages.all().size() - 1);
    var out = spec.commandLine().getOut();
    List<Version> versions = all ? versions(newest) : Blame.last(newest);
    if (json) {
      Json.print(out, versions.stream().map(BlameReport::of).toList());
    } else {
      print(out, newest, versions);
    }
    return 0;
  }

  private static List<Version> versions(Stage newest) {
    var versions = new ArrayList<Version>();
    Blame.upTo(newest).values().forEach(versions::addAll);
    return versions;
  }

  private void print(
      PrintWriter out, Stage newest, List<Version> versions) {
    var paint = new Paint(spec.commandLine().getColorScheme().ansi());
    String what = all ? "Every version of each routine"
        : "Who touched each routine last";
    out.println(paint.bold(what) + ", up to " + newest);
    out.println();
    out.println(String.format(
        ROW, "routine", "declared", "commit", "author, date"));
    String above = "";
    for (Version one : versions) {
      String name = one.routine().equals(above) ? "" : one.routine();
      out.println(row(one, name));
      above = one.routine();
    }
    out.flush();
  }

  private static String row(Version one, String name) {
    String where = (one.removed() ? "gone in " : "stage ")
        + one.stage().number();
    var commit = one.commit();
    return commit == null
        ? String.format(ROW, name, where, "-", "before the first patch")
        : String.format(ROW, name, where, commit.id(),
            commit.author() + ", " + commit.written());
  }
}
