package zapbook.book.gate;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asciidoctor.ast.Cursor;
import org.asciidoctor.log.LogHandler;
import org.asciidoctor.log.LogRecord;
import org.asciidoctor.log.Severity;

/**
 * Turns what Asciidoctor says into problems. Two faults that spoil a page are
 * not even warnings for it: a reference to nowhere is INFO, a misspelt block
 * style is DEBUG. Both stop the book here.
 */
public final class LogGate implements LogHandler {

    private static final Pattern REFERENCE =
            Pattern.compile("possible invalid reference: #?(\\S+)");
    private static final Pattern TWICE =
            Pattern.compile("already in use: (\\S+)");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("reference to missing attribute: (\\S+)");
    private static final Pattern INCLUDE =
            Pattern.compile("include file not found: ([\\w.-]+\\.adoc)$");

    private final Sources sources;
    private final Problems problems;

    /** A gate that adds to {@code problems}. */
    public LogGate(Sources sources, Problems problems) {
        this.sources = sources;
        this.problems = problems;
    }

    @Override
    public void log(LogRecord entry) {
        if (matters(entry)) {
            problems.add(toProblem(entry));
        }
    }

    private static boolean matters(LogRecord entry) {
        String text = entry.getMessage();
        return entry.getSeverity().compareTo(Severity.WARN) >= 0
                && entry.getSeverity() != Severity.UNKNOWN
                || text.contains("possible invalid reference")
                || text.contains("unknown style");
    }

    private Problem toProblem(LogRecord entry) {
        String text = entry.getMessage();
        Matcher twice = TWICE.matcher(text);
        if (twice.find()) {
            // Asciidoctor gives the line where the including file goes on
            String id = twice.group(1);
            return sources.problemAtLast(text, asAnchor(id));
        }
        Cursor at = entry.getCursor();
        if (at != null && at.getFile() != null) {
            return sources.problem(
                    Path.of(at.getFile()), at.getLineNumber(), text);
        }
        Matcher reference = REFERENCE.matcher(text);
        if (reference.find()) {
            return sources.problem(text, asReference(reference.group(1)));
        }
        Matcher include = INCLUDE.matcher(text);
        if (include.find()) {
            return sources.problem(text,
                    List.of("include::" + include.group(1)));
        }
        Matcher attribute = ATTRIBUTE.matcher(text);
        return sources.problem(text, attribute.find()
                ? List.of("{" + attribute.group(1) + "}") : List.of());
    }

    /** The forms in which an id can be given in a source. */
    static List<String> asAnchor(String id) {
        return List.of("[#" + id, "#" + id + "]", "[[" + id,
                "anchor:" + id, "id=" + id);
    }

    /** The forms in which a reference to an id can stand in a source. */
    static List<String> asReference(String id) {
        return List.of("<<" + id, "<<#" + id, "xref:" + id, "xref:#" + id,
                "#" + id);
    }
}
