package zapbook.lab.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zapbook.draw.Figure;
import zapbook.draw.GraphPicture;
import zapbook.draw.Picture;
import zapbook.draw.Table;
import zapbook.golden.Bystander;
import zapbook.golden.Judge;
import zapbook.golden.Judgement;
import zapbook.golden.NamedPages;
import zapbook.golden.Played;
import zapbook.golden.Player;
import zapbook.golden.Run;
import zapbook.golden.Scenario;
import zapbook.golden.Wanted;
import zapbook.mmu.ShadowMmu;
import zapbook.replay.Replay;
import zapbook.replay.page.ReplayHtml;
import zapbook.scenario.ScenarioReader;
import zapbook.scenario.ScenarioWriter;
import zapbook.stages.Stages;

/** One scenario: it is drawn, played, stepped through and written. */
public final class Workbench {

  private final Scenario scenario;
  private final Run run;

  private Workbench(Scenario scenario, Run run) {
    this.scenario = scenario;
    this.run = run;
  }

  /**
   * Lays a scenario on the bench.
   *
   * @param object as the file's line has it, as plain values
   * @param run which of its runs, counted from 1
   * @throws zapbook.scenario.BadInput with the place and what was expected
   *     there
   */
  public static Workbench of(Object object, int run) {
    return of(ScenarioReader.read(object), run);
  }

  /**
   * Lays a scenario on the bench.
   *
   * @param scenario any
   * @param run which of its runs, counted from 1; if there is none, a run
   *     that does nothing
   */
  public static Workbench of(Scenario scenario, int run) {
    boolean there = run >= 1 && run <= scenario.runs().size();
    return new Workbench(scenario, there ? scenario.runs().get(run - 1)
        : new Run(1, "", scenario.pages().size() + 1, 0, new Wanted(0),
            List.of(), List.of(), List.of(), List.of()));
  }

  /** The scenario as one line of a file. */
  public String line() {
    return ScenarioWriter.line(scenario);
  }

  /**
   * The graph before anything was done with it.
   *
   * @param stage number of the stage that it is built on
   * @throws zapbook.golden.BadScenarioException if it cannot be built, or
   *     the run names a page that cannot be there
   */
  public GraphPicture graph(int stage) {
    List<GraphPicture> drawn = new ArrayList<>();
    Run still = run.still();
    builder(stage, still).play(scenario, still, new Bystander() {
      @Override
      public void built(ShadowMmu mmu) {
        drawn.add(GraphPicture.of(mmu));
      }
    });
    NamedPages.check(scenario, run);
    return drawn.get(0);
  }

  /** That stage, or if it cannot build the graph, the first that can. */
  private Player builder(int stage, Run still) {
    Player wanted = Player.on(Stages.stage(stage));
    if (wanted.refusal(scenario, still) == null) return wanted;
    return Stages.all().stream().map(Player::on)
        .filter(each -> each.refusal(scenario, still) == null)
        .findFirst().orElse(wanted);
  }

  /**
   * Plays the run.
   *
   * @param stages numbers of the stages
   * @return what each of them did, without those that cannot play it
   * @throws zapbook.golden.BadScenarioException if the graph cannot be
   *     built, or no stage can play the run
   */
  public List<Played> play(List<Integer> stages) {
    List<Player> able = able(stages);
    if (able.isEmpty()) able.add(Player.on(Stages.stage(stages.get(0))));
    return able.stream().map(each -> each.play(scenario, run)).toList();
  }

  private List<Player> able(List<Integer> stages) {
    List<Player> able = new ArrayList<>();
    for (int each : stages) {
      Player player = Player.on(Stages.stage(each));
      if (player.refusal(scenario, run) == null) able.add(player);
    }
    return able;
  }

  /** What the stages did, as a table. */
  Table table(List<Played> played) {
    return PlayedTable.of("", played);
  }

  /** What the kernel that a stage stands for did with the run. */
  String judged(int stage) {
    String refusal =
        Player.on(Stages.stage(stage)).refusal(scenario, run);
    if (refusal != null) {
      return "Stage " + stage + " is left out: " + refusal + ".";
    }
    if (!run.isJudged()) return "";
    Judgement judgement =
        Judge.of(Stages.stage(stage), List.of()).judge(scenario, run);
    String who = "Stage " + stage;
    return switch (judgement.outcome()) {
      case MATCHED -> who + " does what kernel " + judgement.state()
          + " did, field by field.";
      case OUT_OF_SCOPE -> who + " has no kernel to be compared with here: "
          + judgement.reason() + ".";
      case MISMATCHED, EXCLUDED -> who + " differs from kernel "
          + judgement.state() + ": " + judgement.difference() + ".";
    };
  }

  /**
   * The scenario as one line, and in it what stages did.
   *
   * @param played what they did in this run
   */
  public String lineWith(List<Played> played) {
    List<Run> runs = scenario.runs().stream()
        .map(each -> each == run ? run.withPlayed(played) : each).toList();
    return ScenarioWriter.line(scenario.withRuns(runs));
  }

  /**
   * One operation, to be stepped through on one stage or two.
   *
   * @param op its number, counted from 1
   * @param stages numbers of the stages
   * @param number unique among the drawings of the page; the next ones are
   *     taken too
   * @return replay, and for each stage lists and graph, as HTML
   */
  Map<String, Object> step(int op, List<Integer> stages, int number) {
    List<OpReplay> all = new ArrayList<>();
    List<Object> pictures = new ArrayList<>();
    for (Player player : able(stages)) {
      OpReplay one = OpReplay.of(scenario, run, op, player);
      if (one == null) continue;
      all.add(one);
      int at = number + 3 * pictures.size();
      pictures.add(List.of("stage " + player.stage().number(),
          drawing(one.before(), at), drawing(one.after(), at + 1),
          drawing(one.graph(), at + 2)));
    }
    Replay replay = OpReplay.together(scenario, run, op, all);
    Map<String, Object> step = new LinkedHashMap<>();
    step.put("replay",
        replay == null ? "" : ReplayHtml.element(replay, null, false));
    step.put("pictures", pictures);
    return step;
  }

  static String drawing(Picture picture, int number) {
    return Figure.drawing(picture.svg(), picture.alt(), number);
  }

  /** The scenario on the bench. */
  public Scenario scenario() {
    return scenario;
  }

  /** The run that was chosen; an empty one if there is none. */
  public Run run() {
    return run;
  }

  @Override
  public String toString() {
    return scenario + ", " + run;
  }
}
