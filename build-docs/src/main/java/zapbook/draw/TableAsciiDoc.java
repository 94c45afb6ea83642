package zapbook.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import zapbook.draw.Table.Column;
import zapbook.draw.Table.Row;

/** A {@link Table} as AsciiDoc, for backends that know no HTML. */
final class TableAsciiDoc {

    private final Table table;

    TableAsciiDoc(Table table) {
        this.table = table;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("[%autowidth,cols=\"" + table.columns().stream()
                .map(column -> column.number() ? ">" : "<")
                .collect(Collectors.joining(",")) + "\",options=\"header\"]");
        lines.add("|===");
        lines.add(table.columns().stream().map(Column::label)
                .map(TableAsciiDoc::cell).collect(Collectors.joining(" ")));
        lines.add("");
        table.rowsToShow().forEach(row -> lines.add(line(row)));
        lines.add("|===");
        return lines;
    }

    private String line(Row row) {
        List<String> cells = new ArrayList<>();
        for (int n = 0; n < row.cells().size(); n++) {
            String text = row.cells().get(n);
            boolean marked = n == 0 && !row.mark().isEmpty();
            cells.add((table.changed(row, n) ? "s" : "")
                    + cell(marked ? text + " " + row.mark() : text));
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
