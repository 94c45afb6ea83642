package zapbook.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Rows and columns of what runs measured: HTML for the book, text of at most
 * 78 columns for a prompt.
 *
 * <pre>
 *   Table.of("Pages of two guests")
 *       .text("guest").number("used", "pages").number("limit", "pages")
 *       .row("small", 4, 81).row("large", 1_024, 20_971)
 * </pre>
 *
 * <p>Immutable: each call gives a new table. A row may be marked with a word,
 * such as before and after; what differs between marked rows stands out.
 */
public final class Table {

    /** A column: what stands in it, in what unit, and on which side. */
    record Column(String heading, String unit, boolean number,
                  boolean code) {
        String label() {
            return unit.isEmpty() ? heading : heading + " (" + unit + ")";
        }
    }

    /** One row; the mark is a word or empty. */
    record Row(String mark, List<String> cells) {
    }

    private final String title;
    private final String note;
    private final List<Column> columns;
    private final List<Row> rows;

    private Table(String title, String note, List<Column> columns,
                  List<Row> rows) {
        this.title = title;
        this.note = note;
        this.columns = List.copyOf(columns);
        this.rows = List.copyOf(rows);
    }

    /** An empty table; the title says what was run, or is empty. */
    public static Table of(String title) {
        return new Table(title, "", List.of(), List.of());
    }

    /** The same table with one more column, of words. */
    public Table text(String heading) {
        return with(new Column(heading, "", false, false));
    }

    /**
     * The same table with one more column, of names in code; what stands
     * behind a name in brackets, and after a space, is no code.
     */
    public Table code(String heading) {
        return with(new Column(heading, "", false, true));
    }

    /** The same table with one more column, of numbers. */
    public Table number(String heading, String unit) {
        return with(new Column(heading, unit, true, false));
    }

    /**
     * The same table with one more row. Whole numbers get separators, null
     * becomes a dash.
     *
     * @throws IllegalArgumentException if there are not as many cells as
     *                                  columns
     */
    public Table row(Object... cells) {
        return marked("", cells);
    }

    /** Like {@link #row}, with a word that marks the row. */
    public Table marked(String mark, Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException("a row of " + cells.length
                    + " cells in a table of " + columns.size() + " columns");
        }
        List<String> texts = new ArrayList<>();
        for (Object cell : cells) {
            texts.add(shown(cell));
        }
        List<Row> more = new ArrayList<>(rows);
        more.add(new Row(mark, List.copyOf(texts)));
        return new Table(title, note, columns, more);
    }

    /** The same table with a sentence that says what to see. */
    public Table note(String sentence) {
        return new Table(title, sentence, columns, rows);
    }

    /** What was run. */
    public String title() {
        return title;
    }

    /** A sentence that says what to see; empty for none. */
    public String note() {
        return note;
    }

    /**
     * The {@code <table>} element, without a caption.
     *
     * @throws IllegalStateException if there is no row
     */
    public String html() {
        return new TableHtml(this).element();
    }

    /**
     * The lines of an AsciiDoc table, for paper.
     *
     * @throws IllegalStateException if there is no row
     */
    public List<String> asciidoc() {
        return new TableAsciiDoc(this).lines();
    }

    /** The table in characters. */
    @Override
    public String toString() {
        return rows.isEmpty() ? title + ": empty" : new TableText(this).text();
    }

    List<Column> columns() {
        return columns;
    }

    List<Row> rows() {
        return rows;
    }

    /** Refuses to render nothing. */
    List<Row> rowsToShow() {
        if (rows.isEmpty()) {
            throw new IllegalStateException("a table without a row");
        }
        return rows;
    }

    /** Whether any row is marked. */
    boolean hasMarks() {
        return rows.stream().anyMatch(row -> !row.mark.isEmpty());
    }

    /** A mark stands behind the last of the leading words. */
    int markedColumn() {
        int n = 0;
        while (n + 1 < columns.size() && !columns.get(n + 1).number) {
            n++;
        }
        return n;
    }

    /** Whether a cell of a marked row differs between the marked rows. */
    boolean changed(Row row, int column) {
        return !row.mark.isEmpty() && columns.get(column).number
                && rows.stream().filter(each -> !each.mark.isEmpty())
                .map(each -> each.cells.get(column)).distinct().count() > 1;
    }

    private Table with(Column added) {
        if (!rows.isEmpty()) {
            throw new IllegalStateException(
                    "columns must come before the first row");
        }
        List<Column> more = new ArrayList<>(columns);
        more.add(added);
        return new Table(title, note, more, rows);
    }

    private static String shown(Object cell) {
        if (cell instanceof Integer || cell instanceof Long) {
            return String.format(Locale.ROOT, "%,d", cell);
        }
        return cell instanceof Number number
                ? Plot.number(number.doubleValue())
                : cell == null ? "–" : cell.toString();
    }
}
