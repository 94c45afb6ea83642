package zapbook.cli.stages;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zapbook.cli.kit.DidYouMean;
import zapbook.cli.kit.Json;
import zapbook.cli.kit.Paint;
import zapbook.cli.kit.StageNumber;
import zapbook.cli.kit.Words;
import zapbook.cli.kit.WrongUse;
import zapbook.mmu.ShadowMmu;
import zapbook.stages.Blame;
import zapbook.stages.Stage;
import zapbook.stages.Stages;
import zapbook.stages.Version;

/** Tells which stage and commit touched each routine last. */
@Command(
    name = "blame",
    description = "Tell which stage and commit touched each routine last.",
    footer = {"", "Example: blame prepareZapPage"})
public final class BlameCommand implements Callable<Integer> {

  private static final String ROW = "%-21s  %-9s  %-12s  %s";

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "STAGE|ROUTINE",
      description = "Of a stage: nothing newer counts. Default: the newest."
          + " Of a routine: every stage that changed it.")
  private String what;

  @Option(
      names = "--all",
      description = "Show every version of each routine.")
  private boolean all;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Override
  public Integer call() {
    boolean one = what != null && !what.matches("-?[0-9].*");
    Stage newest = one || what == null
        ? Stages.stage(Stages.all().size() - 1)
        : new StageNumber().convert(what);
    var out = spec.commandLine().getOut();
    List<Version> versions = one ? versionsOf(what)
        : all ? versions(newest) : Blame.last(newest);
    if (json) {
      Json.print(out, versions.stream().map(BlameReport::of).toList());
    } else {
      String title = one ? "Every version of " + what
          : (all ? "Every version of each routine"
              : "Who touched each routine last") + ", up to\n" + newest;
      print(out, title, versions);
    }
    return 0;
  }

  /** Of one routine, the oldest first. */
  private static List<Version> versionsOf(String routine) {
    var known = Blame.upTo(Stages.stage(Stages.all().size() - 1));
    if (known.containsKey(routine)) return known.get(routine);
    throw new WrongUse(shared(routine)
        .map(where -> "no stage has changed " + routine + ": it stands in "
            + where.getSimpleName())
        .orElse("no stage has a routine '" + routine + "'"
            + DidYouMean.hintOr(
                routine, known.keySet(),
                "; see " + Words.here().command("blame"))));
  }

  /** The class below all stages that has a routine. */
  private static Optional<Class<?>> shared(String routine) {
    return Stream.<Class<?>>iterate(ShadowMmu.class,
            type -> type != Object.class, Class::getSuperclass)
        .filter(type -> Arrays.stream(type.getDeclaredMethods())
            .anyMatch(method -> method.getName().equals(routine)))
        .findFirst();
  }

  private static List<Version> versions(Stage newest) {
    var versions = new ArrayList<Version>();
    Blame.upTo(newest).values().forEach(versions::addAll);
    return versions;
  }

  private void print(
      PrintWriter out, String title, List<Version> versions) {
    var paint = new Paint(spec.commandLine().getColorScheme().ansi());
    out.println(paint.bold(title));
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
