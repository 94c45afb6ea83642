package zapbook.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import zapbook.draw.Table.Column;
import zapbook.draw.Table.Row;

/**
 * A {@link Table} in characters, narrow enough for a terminal, and short
 * enough for JShell, which cuts a value of more than 1,000 characters.
 */
final class TableText {

    private static final int WIDTH = 78;
    private static final int LENGTH = 1000;
    /** Less of a title is not worth the room. */
    private static final int SHORTEST = 12;

    private final Table table;
    private final int[] widths;
    private final int marks;
    /** What stands between two columns. */
    private String gap = "  ";

    TableText(Table table) {
        this.table = table;
        widths = new int[table.columns().size()];
        for (int n = 0; n < widths.length; n++) {
            widths[n] = wanted(n);
        }
        marks = table.rows().stream().mapToInt(row -> row.mark().length())
                .max().orElse(0);
        while (total() > WIDTH && shorten()) {
            continue;
        }
        while (text().length() > LENGTH && shorten()) {
            continue;
        }
    }

    String text() {
        List<String> lines = new ArrayList<>(
                Words.wrapped(table.title(), WIDTH - "$99 ==> ".length()));
        heading(lines);
        table.rows().forEach(row -> lines.add(line(row)));
        return String.join("\n", lines);
    }

    /** Wide enough for each cell and each word of the heading. */
    private int wanted(int n) {
        int cell = table.rows().stream()
                .mapToInt(row -> shown(row, n).length()).max().orElse(0);
        int word = Stream.of(heading(n).split(" "))
                .mapToInt(String::length).max().orElse(0);
        return Math.max(cell, word + star(n));
    }

    private String heading(int n) {
        return table.columns().get(n).label();
    }

    private int total() {
        int total = marks == 0 ? 0 : gap.length() + marks;
        for (int width : widths) {
            total += width == 0 ? 0 : gap.length() + width;
        }
        return total - gap.length();
    }

    /** Takes a letter from the widest column of words, if that is possible. */
    private boolean shorten() {
        int widest = -1;
        for (int n = 0; n < widths.length; n++) {
            boolean words = !table.columns().get(n).number();
            if (words && widths[n] > SHORTEST
                    && (widest < 0 || widths[n] > widths[widest])) {
                widest = n;
            }
        }
        if (widest < 0) {
            return dropped();
        }
        widths[widest]--;
        return true;
    }

    /** A column of words without a heading only explains; then gaps go. */
    private boolean dropped() {
        for (int n = 0; n < widths.length; n++) {
            if (widths[n] > 0 && table.columns().get(n).heading().isEmpty()) {
                widths[n] = 0;
                return true;
            }
        }
        boolean wide = gap.length() > 1;
        gap = " ";
        return wide;
    }

    /** A changed number has a star behind it. */
    private String shown(Row row, int n) {
        return row.cells().get(n) + (table.changed(row, n) ? "*"
                : " ".repeat(star(n)));
    }

    /** Room for a star, if this column can have one. */
    private int star(int n) {
        return table.columns().get(n).number() && table.hasMarks() ? 1 : 0;
    }

    private void heading(List<String> lines) {
        List<List<String>> parts = new ArrayList<>();
        for (int n = 0; n < widths.length; n++) {
            parts.add(Words.wrapped(heading(n), widths[n] - star(n)));
        }
        int height = parts.stream().mapToInt(List::size).max().orElse(1);
        for (int h = 0; h < height; h++) {
            List<String> cells = new ArrayList<>();
            for (int n = 0; n < widths.length; n++) {
                int at = h - height + parts.get(n).size();
                cells.add(at < 0 ? ""
                        : parts.get(n).get(at) + " ".repeat(star(n)));
            }
            lines.add(join(cells, ""));
        }
    }

    private String line(Row row) {
        List<String> cells = new ArrayList<>();
        for (int n = 0; n < widths.length; n++) {
            cells.add(cut(shown(row, n), widths[n]));
        }
        return join(cells, row.mark());
    }

    private String join(List<String> cells, String mark) {
        StringBuilder line = new StringBuilder();
        boolean marked = marks == 0;
        for (int n = 0; n < cells.size(); n++) {
            Column column = table.columns().get(n);
            if (!marked && column.number()) {
                line.append(padded(mark, marks, false)).append(gap);
                marked = true;
            }
            if (widths[n] > 0) {
                line.append(padded(cells.get(n), widths[n], column.number()))
                        .append(gap);
            }
        }
        return line.toString().stripTrailing();
    }

    private static String padded(String text, int width, boolean right) {
        String room = " ".repeat(Math.max(0, width - text.length()));
        return right ? room + text : text + room;
    }

    private static String cut(String text, int width) {
        return text.length() <= width ? text : width == 0 ? ""
                : text.substring(0, width - 3).stripTrailing() + "...";
    }
}
