package zapbook.cli.golden;

import java.io.PrintWriter;
import java.nio.file.Path;
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
import zapbook.cli.kit.WrongUse;
import zapbook.golden.BadScenarioException;
import zapbook.golden.Exclusion;
import zapbook.golden.Judge;
import zapbook.golden.Judgement.Outcome;
import zapbook.golden.Player;
import zapbook.golden.Run;
import zapbook.golden.Scenario;
import zapbook.golden.Tally;
import zapbook.scenario.BadInput;
import zapbook.scenario.ExclusionFile;
import zapbook.scenario.ScenarioFile;
import zapbook.stages.Stage;
import zapbook.stages.Stages;

/**
 * Plays golden runs on the stages, and says where they differ. A run that no
 * kernel has played is played all the same, and its results are shown.
 */
@Command(
    name = "golden",
    description = "Compare the stages with recorded runs of the kernel's own"
        + " code.",
    footer = {
      "",
      "A file holds one JSON object a line, plain or packed (.gz). Runs that",
      "cannot match stand, with the reason, in excluded.txt beside it.",
      "A run without the results of a kernel, such as one that was made in",
      "the book's laboratory, is played, and what the stages do is shown.",
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
  private final List<PlayedHere> played = new ArrayList<>();
  private int scenarios;
  private int runs;

  @Override
  public Integer call() {
    List<Stage> stages = stage == null ? Stages.all() : List.of(stage);
    for (Path file : files) play(file, stages);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Json.print(out, GoldenReport.of(scenarios, runs, tally, played));
    } else {
      var ansi = spec.commandLine().getColorScheme().ansi();
      new Summary(scenarios, runs, tally, played)
          .print(out, new Paint(ansi));
    }
    boolean asKept = played.stream().allMatch(PlayedHere::isAsKept);
    return tally.all().of(Outcome.MISMATCHED) == 0 && asKept ? 0 : 1;
  }

  private void play(Path file, List<Stage> stages) {
    int before = runs;
    try {
      List<Exclusion> exclusions = ExclusionFile.beside(file);
      List<Judge> judges = stages.stream()
          .map(each -> Judge.of(each, exclusions)).toList();
      List<Player> players = stages.stream().map(Player::on).toList();
      new ScenarioFile(file).forEach(each -> play(each, judges, players));
    } catch (BadInput bad) {
      throw new WrongUse(bad.getMessage());
    }
    if (runs == before) {
      throw new WrongUse(file + ": no run in it, expected at least one");
    }
  }

  private void play(
      Scenario scenario, List<Judge> judges, List<Player> players) {
    scenarios++;
    for (Run run : scenario.runs()) {
      runs++;
      if (run.isJudged()) {
        for (Judge judge : judges) tally.add(judge.judge(scenario, run));
      } else {
        play(scenario, run, players);
      }
    }
  }

  private void play(Scenario scenario, Run run, List<Player> players) {
    if (run.ops().isEmpty()) {
      throw new BadScenarioException(run + " of " + scenario
          + " has no operation, expected at least one");
    }
    for (Player player : players) {
      played.add(PlayedHere.of(scenario, run, player));
    }
  }
}
