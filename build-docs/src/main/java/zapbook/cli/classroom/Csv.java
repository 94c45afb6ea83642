package zapbook.cli.classroom;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reports as rows with commas between: RFC 4180, with line feeds. */
final class Csv {

  private static final List<String> HEADING = List.of("tree", "exercise",
      "title", "state", "tests", "passed", "failed", "firstFailure",
      "notes");

  private Csv() {}

  /** A heading, and a row for each exercise of each tree. */
  static String of(List<TreeReport> trees) {
    Stream<List<String>> rows = trees.stream().flatMap(Csv::rows);
    return Stream.concat(Stream.of(HEADING), rows)
        .map(row -> row.stream().map(Csv::cell)
            .collect(Collectors.joining(",")))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static Stream<List<String>> rows(TreeReport tree) {
    String notes = String.join("; ", tree.notes());
    if (tree.fault() != null) {
      return Stream.of(List.of(tree.tree(), "", "", "no tree", "0", "0",
          "0", tree.fault(), notes));
    }
    return tree.exercises().stream().map(one -> List.of(tree.tree(),
        one.exercise(), one.title(), one.state(), "" + one.tests(),
        "" + one.passed(), "" + one.failed(),
        one.firstFailure() == null ? "" : one.firstFailure(), notes));
  }

  /** A table program would compute what begins like a formula. */
  private static String cell(String text) {
    String safe = text.matches("(?s)[=+@\\t\\r-].*") ? "'" + text : text;
    return safe.matches("[^,\"\\r\\n]*") ? safe
        : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
