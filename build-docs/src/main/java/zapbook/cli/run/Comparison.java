package zapbook.cli.run;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import zapbook.cli.kit.DidYouMean;
import zapbook.cli.kit.WrongUse;
import zapbook.stages.Stage;
import zapbook.workloads.Result;
import zapbook.workloads.Workload;

/**
 * One workload on several stages.
 *
 * @param workload which
 * @param rows at least one, in the order of the stages
 */
record Comparison(Workload workload, List<Row> rows) {

  /** What came of one stage. */
  record Row(Stage stage, Result result) {
    /** The value of a figure; null if the run ended before it was known. */
    Long value(String figure) {
      return result.figures().get(figure);
    }
  }

  /** The names of all figures, in the order of the workload. */
  List<String> figures() {
    var names = new LinkedHashSet<String>();
    rows.stream().map(row -> row.result().figures().keySet())
        .max((a, b) -> Integer.compare(a.size(), b.size()))
        .ifPresent(names::addAll);
    rows.forEach(row -> names.addAll(row.result().figures().keySet()));
    return List.copyOf(names);
  }

  /** The figure of that name, or the one that matters most. */
  String figure(String wanted) {
    if (wanted == null || figures().contains(wanted)) {
      return wanted == null ? figures().get(0) : wanted;
    }
    throw new WrongUse(workload.name() + " has no figure '" + wanted + "'"
        + DidYouMean.hintOr(wanted, figures(),
            "; expected such as " + figures().get(0)));
  }

  /** Whether a figure is not what it is in the row above. */
  boolean changed(int row, String figure) {
    return row > 0 && !Objects.equals(rows.get(row).value(figure),
        rows.get(row - 1).value(figure));
  }

  /** Whether a run ended otherwise than the one in the row above. */
  boolean endedOtherwise(int row) {
    return row > 0 && rows.get(row).result().outcome()
        != rows.get(row - 1).result().outcome();
  }

  /** Whether all runs ended alike. */
  boolean allEndedAlike() {
    return rows.stream().map(row -> row.result().outcome())
        .distinct().count() == 1;
  }
}
