package zapbook.cli.run;

import java.util.ArrayList;
import java.util.List;
import zapbook.workloads.Comparison;
import zapbook.workloads.Comparison.Row;

/** Which stages and variants a class of the reader's behaves like. */
final class Likeness {

  private Likeness() {}

  /** A sentence: "Mine gives what stages 3 to 9 give." */
  static String of(Comparison comparison, Row yours) {
    List<Row> alike = comparison.rows().stream()
        .filter(row -> row != yours && same(row, yours)).toList();
    String name = yours.subject().name();
    if (alike.isEmpty()) {
      return name + " gives what none of these gives.";
    }
    return name + " gives what " + names(alike)
        + (alike.size() == 1 ? " gives." : " give.");
  }

  private static boolean same(Row row, Row yours) {
    return row.result().outcome() == yours.result().outcome()
        && row.result().figures().equals(yours.result().figures());
  }

  private static String names(List<Row> rows) {
    var names = new ArrayList<String>();
    List<Integer> stages = rows.stream()
        .filter(row -> row.subject().isStage())
        .map(row -> row.subject().stage()).toList();
    if (!stages.isEmpty()) {
      names.add((stages.size() == 1 ? "stage " : "stages ")
          + ranges(stages));
    }
    rows.stream().filter(row -> !row.subject().isStage())
        .forEach(row -> names.add(row.subject().name()));
    return String.join(" and ", names);
  }

  /** As "0, 2 to 9". */
  private static String ranges(List<Integer> numbers) {
    var parts = new ArrayList<String>();
    int first = 0;
    for (int at = 1; at <= numbers.size(); at++) {
      boolean goesOn = at < numbers.size()
          && numbers.get(at) == numbers.get(at - 1) + 1;
      if (goesOn) {
        continue;
      }
      int from = numbers.get(first);
      int to = numbers.get(at - 1);
      parts.add(from == to ? "" + from
          : from + (to == from + 1 ? ", " : " to ") + to);
      first = at;
    }
    return String.join(", ", parts);
  }
}
