package zapbook.cli.run;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import zapbook.cli.kit.Paint;

/**
 * Rows are stages, columns are figures. A cell that is not what it is in
 * the row above has a star behind it, and colour where there is colour.
 */
final class ComparisonTable {

  /** Less room than this is not worth a title. */
  private static final int SHORTEST_TITLE = 10;
  /** Number of the stage, and the gap behind it. */
  private static final int NUMBER = 4;

  /** A column: its heading in words, its cells, and which changed. */
  private record Column(
      String heading, List<String> cells, List<Boolean> changed) {

    /** Wide enough for each cell and each word of the heading. */
    int width() {
      int cell = cells.stream().mapToInt(String::length).max().orElse(0);
      int word = List.of(heading.split(" ")).stream()
          .mapToInt(String::length).max().orElse(0);
      return Math.max(cell, word);
    }

    /** The heading in lines that are not wider than the column. */
    List<String> lines() {
      var lines = new ArrayList<String>();
      for (String word : heading.split(" ")) {
        int last = lines.size() - 1;
        boolean fits = last >= 0
            && lines.get(last).length() + 1 + word.length() <= width();
        if (fits) {
          lines.set(last, lines.get(last) + " " + word);
        } else {
          lines.add(word);
        }
      }
      return lines;
    }
  }

  private final Comparison comparison;
  private final Paint paint;
  private final List<Column> columns = new ArrayList<>();

  ComparisonTable(Comparison comparison, Paint paint) {
    this.comparison = comparison;
    this.paint = paint;
    if (!comparison.allEndedAlike()) {
      columns.add(outcomes());
    }
    comparison.figures().forEach(name -> columns.add(column(name)));
  }

  private Column outcomes() {
    var column =
        new Column("outcome", new ArrayList<>(), new ArrayList<>());
    for (int row = 0; row < comparison.rows().size(); row++) {
      var result = comparison.rows().get(row).result();
      column.cells.add(result.outcome().toString());
      column.changed.add(comparison.endedOtherwise(row));
    }
    return column;
  }

  private Column column(String figure) {
    var column = new Column(FigureWords.label(figure),
        new ArrayList<>(), new ArrayList<>());
    for (int row = 0; row < comparison.rows().size(); row++) {
      Long value = comparison.rows().get(row).value(figure);
      column.cells.add(
          value == null ? "-" : FigureWords.shown(figure, value));
      column.changed.add(comparison.changed(row, figure));
    }
    return column;
  }

  void print(PrintWriter out) {
    heading(out);
    for (int row = 0; row < comparison.rows().size(); row++) {
      out.println(line(row).stripTrailing());
    }
    out.println();
    if (comparison.allEndedAlike()) {
      out.println("Outcome of each run: "
          + comparison.rows().get(0).result().outcome() + ".");
    }
    out.println("* is not what it is in the row above.");
  }

  private void heading(PrintWriter out) {
    int height = columns.stream()
        .mapToInt(column -> column.lines().size()).max().orElse(1);
    for (int n = 0; n < height; n++) {
      boolean last = n == height - 1;
      var line = new StringBuilder(left(last ? "stage" : ""));
      for (Column column : columns) {
        int skipped = height - column.lines().size();
        String part = n < skipped ? "" : column.lines().get(n - skipped);
        line.append(right(part, column.width())).append(' ');
      }
      out.println(line.toString().stripTrailing());
    }
  }

  private String line(int row) {
    var stage = comparison.rows().get(row).stage();
    String title = titleWidth() < SHORTEST_TITLE ? ""
        : Page.cut(stage.title(), titleWidth());
    var line = new StringBuilder(
        left(String.format("%2d  %s", stage.number(), title)));
    for (Column column : columns) {
      String cell = right(column.cells.get(row), column.width());
      boolean changed = column.changed.get(row);
      line.append(changed ? paint.caution(cell + "*") : cell + " ");
    }
    return line.toString();
  }

  private String left(String text) {
    int width = NUMBER
        + (titleWidth() < SHORTEST_TITLE ? 0 : titleWidth());
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private static String right(String text, int width) {
    return " ".repeat(2 + width - text.length()) + text;
  }

  /** What the columns leave, but no more than the longest title needs. */
  private int titleWidth() {
    int taken = columns.stream()
        .mapToInt(column -> column.width() + 3).sum();
    int longest = comparison.rows().stream()
        .mapToInt(row -> row.stage().title().length()).max().orElse(0);
    return Math.min(longest, Page.WIDTH - NUMBER - taken);
  }
}
