package zapbook.cli.doctor;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import zapbook.cli.doctor.Finding.State;
import zapbook.cli.kit.Json;
import zapbook.cli.kit.Kit;
import zapbook.cli.kit.Paint;
import zapbook.cli.kit.Words;

/** Looks at the machine and the kit, and says what to do about it. */
@Command(
    name = "doctor",
    description = "Check what the kit needs, and say what to do.",
    footer = {"", "Exit code 0 if nothing is bad, 1 otherwise."})
public final class DoctorCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Override
  public Integer call() {
    Ansi ansi = spec.commandLine().getColorScheme().ansi();
    List<Finding> findings = checks(ansi).stream()
        .flatMap(check -> check.look(Kit.here()).stream())
        .toList();
    boolean healthy =
        findings.stream().noneMatch(f -> f.state() == State.bad);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Json.print(out, new Report(healthy, findings));
    } else {
      print(out, findings, new Paint(ansi));
    }
    return healthy ? 0 : 1;
  }

  /** What goes out as JSON. */
  record Report(boolean healthy, List<Finding> findings) {}

  private static List<Check> checks(Ansi ansi) {
    return List.of(
        new JavaCheck(),
        new MavenCheck(),
        new TerminalCheck(ansi),
        new PlaceCheck(),
        new BuildCheck(),
        new WriteCheck(),
        new PortCheck(),
        new IdeCheck());
  }

  private static void print(
      PrintWriter out, List<Finding> findings, Paint paint) {
    for (Finding finding : findings) {
      out.printf("%s %-13s %s%n", sign(finding.state(), paint),
          finding.check(), finding.found());
      if (!finding.advice().isEmpty()) {
        out.printf("%19s %s%n", "->", finding.advice());
      }
    }
    out.println();
    out.println(summary(findings));
    out.flush();
  }

  private static String sign(State state, Paint paint) {
    return switch (state) {
      case ok -> paint.good("ok  ");
      case warn -> paint.caution("warn");
      case bad -> paint.bad("bad ");
    };
  }

  private static String summary(List<Finding> findings) {
    long bad = count(findings, State.bad);
    long warn = count(findings, State.warn);
    if (bad + warn == 0) {
      return "All is well. Next: " + Words.here().command("");
    }
    return bad + " bad, " + warn + " to look at, "
        + count(findings, State.ok) + " well. Next: do what the arrows say.";
  }

  private static long count(List<Finding> findings, State state) {
    return findings.stream().filter(f -> f.state() == state).count();
  }
}
