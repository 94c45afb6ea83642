package zapbook.cli.golden;

import java.io.PrintWriter;
import java.nio.file.Path;
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
import zapbook.cli.kit.WrongUse;
import zapbook.golden.Exclusion;
import zapbook.golden.Judge;
import zapbook.golden.Judgement.Outcome;
import zapbook.golden.Run;
import zapbook.golden.Scenario;
import zapbook.golden.Tally;
import zapbook.scenario.BadInput;
import zapbook.scenario.ExclusionFile;
import zapbook.scenario.ScenarioFile;
import zapbook.stages.Stage;
import zapbook.stages.Stages;

/** Plays golden runs on the stages, and says where they differ. */
@Command(
    name = "golden",
    description = "Compare the stages with recorded runs of the kernel's own"
        + " code.",
    footer = {
      "",
      "A file holds one JSON object a line, plain or packed (.gz). Runs that",
      "cannot match stand, with the reason, in excluded.txt beside it.",
      "Exit code 0 if nothing differs, 1 if something does, 2 for bad input."
    })
public final class GoldenCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Golden scenarios: .ndjson or .ndjson.gz.")
  private List<Path> files;

  @Option(
      names = "--stage",
      paramLabel = "N",
      converter = StageNumber.class,
      description = "Only this stage; without it, all of them.")
  private Stage stage;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  private final Tally tally = new Tally();
  private int scenarios;
  private int runs;

  @Override
  public Integer call() {
    List<Stage> stages = stage == null ? Stages.all() : List.of(stage);
    for (Path file : files) play(file, stages);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Json.print(out, GoldenReport.of(scenarios, runs, tally));
    } else {
      var ansi = spec.commandLine().getColorScheme().ansi();
      new Summary(scenarios, runs, tally).print(out, new Paint(ansi));
    }
    return tally.all().of(Outcome.MISMATCHED) == 0 ? 0 : 1;
  }

  private void play(Path file, List<Stage> stages) {
    try {
      List<Exclusion> exclusions = ExclusionFile.beside(file);
      List<Judge> judges = stages.stream()
          .map(each -> Judge.of(each, exclusions)).toList();
      new ScenarioFile(file).forEach(each -> play(each, judges));
    } catch (BadInput bad) {
      throw new WrongUse(bad.getMessage());
    }
  }

  private void play(Scenario scenario, List<Judge> judges) {
    scenarios++;
    for (Run run : scenario.runs()) {
      runs++;
      for (Judge judge : judges) tally.add(judge.judge(scenario, run));
    }
  }
}
