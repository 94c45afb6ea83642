package zapbook.prompt;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import zapbook.draw.GraphPicture;
import zapbook.golden.BadScenarioException;
import zapbook.golden.Played;
import zapbook.golden.Scenario;
import zapbook.lab.graph.OpReplay;
import zapbook.lab.graph.Workbench;
import zapbook.observe.Plural;
import zapbook.replay.Replay;
import zapbook.scenario.BadInput;
import zapbook.scenario.ScenarioFile;
import zapbook.stages.Stages;

/**
 * A page graph of a file, and what is done with it. It prints as a drawing
 * in characters.
 */
public final class Graph {

  /** More of a drawing would be cut by JShell in its middle. */
  private static final int LENGTH = 700;

  private final Scenario scenario;
  private final int run;

  private Graph(Scenario scenario, int run) {
    this.scenario = scenario;
    this.run = run;
  }

  static Graph of(String file, int number) {
    List<Scenario> all = new ArrayList<>();
    orRefused(() -> {
      new ScenarioFile(Path.of(file)).forEach(all::add);
      return all;
    });
    if (number < 1 || number > all.size()) {
      throw new Refused(file + " has " + Plural.of(all.size(), "scenario")
          + ", so there is none with the number " + number);
    }
    return new Graph(all.get(number - 1), 1);
  }

  /**
   * The same graph with another of its runs.
   *
   * @param number 1 for the first
   */
  public Graph run(int number) {
    if (number < 1 || number > scenario.runs().size()) {
      throw new Refused(scenario + " has "
          + Plural.of(scenario.runs().size(), "run")
          + ", so there is none with the number " + number);
    }
    return new Graph(scenario, number);
  }

  /**
   * Plays the run on stages, and prints what each of them did.
   *
   * @param stages their numbers
   */
  public void on(int... stages) {
    for (int each : stages) {
      System.out.println(played(each));
    }
  }

  /**
   * Plays the run on a stage.
   *
   * @param stage its number
   * @return what it did, operation by operation
   */
  public Played played(int stage) {
    return orRefused(() -> bench().play(List.of(stage)).get(0));
  }

  /**
   * One operation, to be stepped through.
   *
   * @param op its number in the run, counted from 1
   * @param stages one or two
   * @return its replay
   */
  public Replay replay(int op, int... stages) {
    Replay replay = orRefused(() -> OpReplay.replay(scenario, bench().run(),
        op, IntStream.of(stages).mapToObj(Stages::stage).toList()));
    if (replay != null) {
      return replay;
    }
    throw new Refused("the run ended before operation " + op);
  }

  /** The graph before anything was done with it. */
  public GraphPicture picture() {
    return orRefused(() -> bench().graph(0));
  }

  private Workbench bench() {
    return Workbench.of(scenario, run);
  }

  private static <T> T orRefused(Supplier<T> doing) {
    try {
      return doing.get();
    } catch (BadInput | BadScenarioException
        | IllegalArgumentException wrong) {
      throw new Refused(wrong.getMessage());
    }
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(scenario.name());
    if (!scenario.runs().isEmpty()) {
      text.append(", ").append(bench().run()).append(": ").append(
          String.join(", ", bench().run().ops().stream()
              .map(Object::toString).toList()));
    }
    String drawn = picture().toString();
    return text + "\n" + (drawn.length() <= LENGTH ? drawn
        : drawn.substring(0, drawn.lastIndexOf('\n', LENGTH))
            + "\n  ... draw(it.picture()) prints all of it");
  }
}
