package zapbook.cli.run;

import java.util.ArrayList;
import java.util.List;
import zapbook.workloads.Comparison;
import zapbook.workloads.Comparison.Row;

/** Which stages a class of the reader's behaves like. */
final class Likeness {

  private Likeness() {}

  /** A sentence: "Mine gives what stages 3 to 9 give." */
  static String of(Comparison comparison, Row yours) {
    List<Integer> alike = comparison.rows().stream()
        .filter(row -> row.subject().isStage() && same(row, yours))
        .map(row -> row.subject().stage()).toList();
    String name = yours.subject().name();
    if (alike.isEmpty()) {
      return name + " gives what none of these stages gives.";
    }
    return name + " gives what " + (alike.size() == 1
        ? "stage " + alike.get(0) + " gives."
        : "stages " + ranges(alike) + " give.");
  }

  private static boolean same(Row stage, Row yours) {
    return stage.result().outcome() == yours.result().outcome()
        && stage.result().figures().equals(yours.result().figures());
  }

  /** As "0, 1 and 3 to 9". */
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
          : from + (to == from + 1 ? " and " : " to ") + to);
      first = at;
    }
    return String.join(", ", parts);
  }
}
