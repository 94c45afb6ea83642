package zapbook.book.run;

import java.util.ArrayList;
import java.util.List;
import jdk.jshell.Diag;

/** A compiler's message as the {@code jshell} tool prints it. */
final class Diagnostics {

    private static final String BAR = "|  ";

    private Diagnostics() {
    }

    static List<String> lines(String source, Diag diag) {
        List<String> out = new ArrayList<>();
        out.add(diag.isError() ? BAR + "Error:" : BAR + "Warning:");
        diag.getMessage(null).lines()
                .filter(line -> !line.trim().startsWith("location:"))
                .forEach(line -> out.add(BAR + line));
        marked(source, diag).forEach(line -> out.add(BAR + line));
        return out;
    }

    /** The line with the fault, and below it a mark under the fault. */
    private static List<String> marked(String source, Diag diag) {
        int start = (int) diag.getStartPosition();
        int end = (int) diag.getEndPosition();
        if (start < 0 || end < 0) {
            start = 0;
            end = source.length();
        }
        int lineStart = source.lastIndexOf('\n', start - 1) + 1;
        int newline = source.indexOf('\n', start);
        int lineEnd = newline < 0 ? source.length() : newline;
        String line = source.substring(lineStart, lineEnd);
        return List.of(line, mark(start - lineStart, end - lineStart,
                lineEnd - lineStart));
    }

    private static String mark(int start, int end, int width) {
        boolean beyond = end > width;
        int last = (beyond ? width : end) - 1;
        StringBuilder mark = new StringBuilder(" ".repeat(start)).append('^');
        if (last > start) {
            mark.append("-".repeat(last - start - 1));
            mark.append(beyond ? "-..." : "^");
        }
        return mark.toString();
    }
}
