package zapbook.draw;

import zapbook.draw.Table.Column;
import zapbook.draw.Table.Row;

/** A {@link Table} as an HTML element. */
final class TableHtml {

    private final Table table;
    private final StringBuilder out = new StringBuilder();

    TableHtml(Table table) {
        this.table = table;
    }

    String element() {
        out.append("<table class=\"figures\">\n<thead><tr>");
        table.columns().forEach(this::head);
        out.append("</tr></thead>\n<tbody>\n");
        table.rowsToShow().forEach(this::row);
        return out.append("</tbody>\n</table>").toString();
    }

    /** A column without a name has no heading, or one would hear nothing. */
    private void head(Column column) {
        if (column.heading().isEmpty()) {
            out.append("<td></td>");
            return;
        }
        out.append("<th scope=\"col\"").append(side(column)).append('>')
                .append(Svg.escape(column.heading()));
        if (!column.unit().isEmpty()) {
            out.append(" <span class=\"unit\">(")
                    .append(Svg.escape(column.unit())).append(")</span>");
        }
        out.append("</th>");
    }

    private void row(Row row) {
        out.append(row.mark().isEmpty() ? "<tr>" : "<tr class=\"marked\">");
        for (int n = 0; n < row.cells().size(); n++) {
            cell(row, n);
        }
        out.append("</tr>\n");
    }

    private void cell(Row row, int n) {
        String tag = n == 0 ? "th" : "td";
        String text = table.columns().get(n).code()
                ? code(row.cells().get(n)) : Svg.escape(row.cells().get(n));
        out.append('<').append(tag).append(n == 0 ? " scope=\"row\"" : "")
                .append(side(table.columns().get(n))).append('>')
                .append(table.changed(row, n)
                        ? "<strong>" + text + "</strong>" : text);
        if (n == table.markedColumn() && !row.mark().isEmpty()) {
            out.append(" <em class=\"mark\">").append(Svg.escape(row.mark()))
                    .append("</em>");
        }
        out.append("</").append(tag).append('>');
    }

    /** A long name may be broken where one of its words ends. */
    private static String code(String cell) {
        int note = cell.indexOf(" (");
        String name = note < 0 ? cell : cell.substring(0, note);
        return "<code>" + Svg.escape(name).replaceAll(
                "(?<=[A-Za-z\\d])_(?=\\w)|\\.(?=\\w)|(?<=[a-z])(?=[A-Z])", "$0<wbr>")
                + "</code>" + (note < 0 ? "" : Svg.escape(cell.substring(note)));
    }

    private static String side(Column column) {
        return column.number() ? " class=\"number\"" : "";
    }
}
