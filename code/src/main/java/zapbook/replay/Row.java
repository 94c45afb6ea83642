package zapbook.replay;

import java.util.ArrayList;
import java.util.List;

/**
 * A step as a row of a table.
 *
 * @param number of the step in the run, from 1
 * @param time virtual time since the first step that is kept, with its
 *     unit
 * @param words what happens
 * @param lists how many pages stand on each list afterwards
 */
public record Row(long number, String time, String words, String lists) {
  /**
   * The steps of a run that are kept.
   *
   * @param run the run
   * @return a row a step
   */
  public static List<Row> of(RecordedRun run) {
    List<Row> rows = new ArrayList<>();
    for (Stretch stretch : run.stretches()) {
      MmuState state = stretch.before().copy();
      long number = stretch.number();
      for (Step step : stretch.steps()) {
        state.apply(step.change);
        rows.add(new Row(number++, run.time(step),
            step.words(), lists(run, state)));
      }
    }
    return rows;
  }

  private static String lists(RecordedRun run, MmuState state) {
    List<String> parts = new ArrayList<>();
    for (int lane = 1; lane < run.lanes().size(); lane++) {
      int size = state.size(lane);
      if (size > 0 || run.keepsLane(lane)) {
        parts.add(run.lanes().get(lane) + " " + size);
      }
    }
    int loose = state.size(MmuState.NO_LIST);
    if (loose > 0) parts.add("on no list " + loose);
    return String.join(", ", parts);
  }
}
