package zapbook.workloads;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A comparison in characters: rows are MMUs, columns are figures. A cell
 * that is not what it is in the row to compare with has a star behind it.
 */
public final class ComparisonText {
  /** No line is longer. */
  public static final int WIDTH = 80;
  /** Less room than this is not worth a title. */
  private static final int SHORTEST_TITLE = 10;
  /** The mark of the MMU, and the gap behind it. */
  private static final int MARK = 4;

  /**
   * A column.
   *
   * @param heading in words
   * @param cells one a row
   * @param changed for each cell whether it has a star
   */
  public record Column(
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
      List<String> lines = new ArrayList<>();
      for (String word : heading.split(" ")) {
        int last = lines.size() - 1;
        boolean fits = last >= 0
            && lines.get(last).length() + 1 + word.length() <= width();
        if (fits) lines.set(last, lines.get(last) + " " + word);
        else lines.add(word);
      }
      return lines;
    }
  }

  private final Comparison comparison;
  private final List<Column> columns = new ArrayList<>();

  ComparisonText(Comparison comparison) {
    this.comparison = comparison;
    if (!comparison.allEndedAlike()) columns.add(outcomes());
    comparison.figures().forEach(name -> columns.add(column(name)));
  }

  private Column outcomes() {
    List<String> cells = new ArrayList<>();
    List<Boolean> changed = new ArrayList<>();
    for (int row = 0; row < comparison.rows().size(); row++) {
      cells.add(comparison.rows().get(row).result().outcome().toString());
      changed.add(comparison.endedOtherwise(row));
    }
    return new Column("outcome", cells, changed);
  }

  private Column column(String figure) {
    List<String> cells = new ArrayList<>();
    List<Boolean> changed = new ArrayList<>();
    for (int row = 0; row < comparison.rows().size(); row++) {
      Long value = comparison.rows().get(row).value(figure);
      cells.add(value == null ? "-" : FigureWords.shown(figure, value));
      changed.add(comparison.changed(row, figure));
    }
    return new Column(FigureWords.label(figure), cells, changed);
  }

  /** {@return outcomes, if they differ, and then the figures} */
  public List<Column> columns() {
    return List.copyOf(columns);
  }

  /** {@return lines of a table without titles, as short as they can be} */
  public List<String> narrow() {
    List<String> lines = lines(0, UnaryOperator.identity());
    StringBuilder beside = new StringBuilder();
    for (Comparison.Row row : comparison.rows()) {
      Subject subject = row.subject();
      if (subject.isStage()) continue;
      String word = subject.mark() + " " + subject.name();
      int last = beside.lastIndexOf("\n") + 1;
      boolean fits = beside.length() - last + word.length() + 2 <= WIDTH;
      beside.append(beside.isEmpty() ? "" : fits ? "  " : "\n").append(word);
    }
    if (!beside.isEmpty()) lines.add(beside.toString());
    return lines;
  }

  /**
   * The table with the titles of the stages, as far as there is room.
   *
   * @param star what becomes of a cell with a star
   * @return its lines, of at most {@value #WIDTH} columns
   */
  public List<String> wide(UnaryOperator<String> star) {
    int taken = columns.stream()
        .mapToInt(column -> column.width() + 3).sum();
    int longest = comparison.rows().stream()
        .mapToInt(row -> title(row).length()).max().orElse(0);
    int room = Math.min(longest, WIDTH - MARK - taken);
    List<String> lines = lines(room < SHORTEST_TITLE ? 0 : room, star);
    for (Comparison.Row row : comparison.rows()) {
      Subject subject = row.subject();
      if (!subject.isStage()) lines.add(subject.mark() + "  " + subject);
    }
    return lines;
  }

  private static String title(Comparison.Row row) {
    Subject subject = row.subject();
    return subject.isStage() ? subject.title() : subject.name();
  }

  private List<String> lines(int titles, UnaryOperator<String> star) {
    List<String> lines = new ArrayList<>(heading(titles));
    for (int row = 0; row < comparison.rows().size(); row++) {
      lines.add(line(row, titles, star).stripTrailing());
    }
    lines.add("");
    if (comparison.allEndedAlike()) {
      lines.add("Outcome of each run: "
          + comparison.rows().get(0).result().outcome() + ".");
    }
    boolean beside = comparison.rows().stream()
        .anyMatch(row -> !row.subject().isStage());
    if (comparison.figures().stream().anyMatch(FigureWords::isMeasured)) {
      lines.add("Measured in real time, under the lock of real threads.");
      return lines;
    }
    lines.add("* is not what it is in the row above" + (beside
        ? "; of a letter, in its stage." : "."));
    return lines;
  }

  private List<String> heading(int titles) {
    int height = columns.stream()
        .mapToInt(column -> column.lines().size()).max().orElse(1);
    List<String> lines = new ArrayList<>();
    for (int n = 0; n < height; n++) {
      String first = n == height - 1 ? "stage" : "";
      StringBuilder line = new StringBuilder(left(first, titles));
      for (Column column : columns) {
        int skipped = height - column.lines().size();
        String part = n < skipped ? "" : column.lines().get(n - skipped);
        line.append(right(part, column.width())).append(' ');
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private String line(int row, int titles, UnaryOperator<String> star) {
    Comparison.Row one = comparison.rows().get(row);
    String title = titles == 0 ? "" : cut(title(one), titles);
    StringBuilder line = new StringBuilder(
        left(" " + one.subject().mark() + "  " + title, titles));
    for (Column column : columns) {
      String cell = right(column.cells.get(row), column.width());
      boolean changed = column.changed.get(row);
      line.append(changed ? star.apply(cell + "*") : cell + " ");
    }
    return line.toString();
  }

  private static String left(String text, int titles) {
    return text + " ".repeat(Math.max(0, MARK + titles - text.length()));
  }

  private static String right(String text, int width) {
    return " ".repeat(2 + width - text.length()) + text;
  }

  /** The text, or as many of its words as fit, and three dots. */
  private static String cut(String text, int room) {
    if (text.length() <= room) return text;
    String fits = text.substring(0, Math.max(0, room - 2));
    int end = Math.max(fits.lastIndexOf(' '), fits.lastIndexOf('-'));
    String kept = end < 1
        ? fits.substring(0, Math.max(0, room - 3)) : fits.substring(0, end);
    return kept.replaceAll("\\W+$", "") + "...";
  }
}
