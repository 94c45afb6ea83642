package zapbook.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import zapbook.draw.Table.Column;
import zapbook.draw.Table.Row;

/** A {@link Table} as AsciiDoc, for backends that know no HTML. */
final class TableAsciiDoc {

    /** Longer words are wrapped. */
    private static final int LONG = 30;
    /** More rows may be broken over two pages. */
    private static final int PAGE = 16;

    private final Table table;

    TableAsciiDoc(Table table) {
        this.table = table;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("[cols=\"" + IntStream.range(0, table.columns().size())
                .mapToObj(this::width).collect(Collectors.joining(","))
                + "\",options=\"header"
                + (table.rows().size() > PAGE ? "" : ",unbreakable") + "\"]");
        lines.add("|===");
        lines.add(table.columns().stream().map(Column::label)
                .map(TableAsciiDoc::cell).collect(Collectors.joining(" ")));
        lines.add("");
        table.rowsToShow().forEach(row -> lines.add(line(row)));
        lines.add("|===");
        return lines;
    }

    /** As wide as what cannot be wrapped: numbers and words. */
    private String width(int n) {
        Column column = table.columns().get(n);
        int cell = table.rowsToShow().stream()
                .mapToInt(row -> row.cells().get(n).length()
                        + (n == table.markedColumn()
                        ? row.mark().length() + 3 : 0)).max().orElse(1);
        int word = Stream.of(column.label().split(" "))
                .mapToInt(String::length).max().orElse(1);
        return (column.number() ? ">" : "<") + (3 + Math.max(word,
                column.number() ? cell : Math.min(cell, LONG)));
    }

    private String line(Row row) {
        List<String> cells = new ArrayList<>();
        for (int n = 0; n < row.cells().size(); n++) {
            String text = row.cells().get(n);
            boolean marked = n == table.markedColumn()
                    && !row.mark().isEmpty();
            cells.add((table.changed(row, n) ? "s"
                    : table.columns().get(n).code() ? "m" : "")
                    + cell(marked ? text + " (" + row.mark() + ")" : text));
        }
        return String.join(" ", cells);
    }

    /** Nothing in a cell means anything to AsciiDoc. */
    private static String cell(String text) {
        String plain = text.replace("|", "\\|");
        return "|" + (plain.matches("[\\p{L}\\p{N},.() %–-]*") ? plain
                : "pass:c[" + plain.replace("]", "\\]") + "]");
    }
}
