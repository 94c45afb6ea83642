package zapbook.lab.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import zapbook.draw.GraphPicture;
import zapbook.draw.ListPicture;
import zapbook.golden.Bystander;
import zapbook.golden.Op;
import zapbook.golden.Player;
import zapbook.golden.Run;
import zapbook.golden.Scenario;
import zapbook.mmu.ShadowMmu;
import zapbook.replay.RecordedRun;
import zapbook.replay.Recording;
import zapbook.replay.Replay;
import zapbook.replay.Window;
import zapbook.stages.Stage;

/**
 * One operation of a run on one stage, to be stepped through.
 *
 * @param recorded its steps
 * @param before the lists as they were before it
 * @param after the lists as they were after it
 * @param graph the graph as it was after it
 */
public record OpReplay(RecordedRun recorded, ListPicture before,
    ListPicture after, GraphPicture graph) {

  /** Records the operation that it is told of. */
  private static final class Camera implements Bystander {
    private final int op;
    private final String title;
    private ListPicture before;
    private Recording recording;
    /** Null until the operation has come. */
    private OpReplay taken;

    Camera(int op, String title) {
      this.op = op;
      this.title = title;
    }

    @Override
    public void before(int number, ShadowMmu mmu) {
      if (number != op) return;
      before = ListPicture.of(mmu);
      recording = Recording.of(mmu, Window.STANDARD);
    }

    @Override
    public void after(int number, ShadowMmu mmu) {
      if (number != op) return;
      taken = new OpReplay(recording.end(title), before,
          ListPicture.of(mmu), GraphPicture.of(mmu));
    }
  }

  /**
   * Plays a run up to an operation, and records that one.
   *
   * @param scenario its graph
   * @param run the run
   * @param op number of the operation, counted from 1
   * @param player who plays it
   * @return the operation; null if the run ended before it
   * @throws zapbook.golden.BadScenarioException if it cannot be played
   * @throws IllegalArgumentException if there is no such operation
   */
  public static OpReplay of(
      Scenario scenario, Run run, int op, Player player) {
    check(run, op);
    Camera camera = new Camera(op, player.stage().toString());
    player.play(scenario, run, camera);
    return camera.taken;
  }

  /**
   * The same operation on one stage or two, side by side.
   *
   * @param scenario its graph
   * @param run the run
   * @param op number of the operation, counted from 1
   * @param stages one or two
   * @return the replay; null if the run ended before it on each of them
   * @throws zapbook.golden.BadScenarioException if it cannot be played
   * @throws IllegalArgumentException if there is no such operation, or
   *     another number of stages
   */
  public static Replay replay(
      Scenario scenario, Run run, int op, List<Stage> stages) {
    if (stages.isEmpty() || stages.size() > 2) {
      throw new IllegalArgumentException(
          "a replay has one stage or two, not " + stages.size());
    }
    List<OpReplay> all = new ArrayList<>();
    for (Stage stage : stages) {
      OpReplay one = of(scenario, run, op, Player.on(stage));
      if (one != null) all.add(one);
    }
    return together(scenario, run, op, all);
  }

  /** One replay of one or two recordings, null for none. */
  static Replay together(
      Scenario scenario, Run run, int op, List<OpReplay> all) {
    if (all.isEmpty()) return null;
    Op done = run.ops().get(op - 1);
    return new Replay(scenario.name() + ": " + done, "",
        Map.of(), all.stream().map(OpReplay::recorded).toList());
  }

  private static void check(Run run, int op) {
    if (op < 1 || op > run.ops().size()) {
      throw new IllegalArgumentException("there is no operation " + op
          + ", expected 1 to " + run.ops().size());
    }
  }

  @Override
  public String toString() {
    return recorded.toString();
  }
}
