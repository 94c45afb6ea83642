package zapbook.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asciidoctor.ast.Document;
import org.asciidoctor.extension.IncludeProcessor;
import org.asciidoctor.extension.PreprocessorReader;
import org.asciidoctor.log.LogRecord;
import org.asciidoctor.log.Severity;

/**
 * Reads a chapter that {@code book.adoc} includes, and changes two things on
 * the way without moving a line.
 *
 * <p>The ids which its headings get begin with the chapter's own. Every
 * chapter has a "Try it"; counted through the book, the id of each would
 * change when a chapter is added before it.
 *
 * <p>A block of the style {@code table} gets another name: Asciidoctor takes
 * it for a table of its own before any extension is asked.
 */
public final class ChapterInclude extends IncludeProcessor {

    private static final Pattern CHAPTER = Pattern.compile("\\d\\d-.+\\.adoc");
    private static final Pattern ID =
            Pattern.compile("\\[(?:\\[|[^\\]\\[#\"]*#)([\\w-]+).*]");
    private static final Pattern TABLE =
            Pattern.compile("(?m)^\\[table(?=[#.,%\\]])");

    @Override
    public boolean handles(String target) {
        return target.matches("[\\w.-]+\\.adoc");
    }

    @Override
    public void process(Document book, PreprocessorReader reader,
                        String target, Map<String, Object> attributes) {
        Path file = Path.of(reader.getDir()).resolve(target);
        if (!Files.isRegularFile(file)) {
            // a cursor made here would always say line 1
            log(new LogRecord(Severity.ERROR,
                    "include file not found: " + target));
            return;
        }
        String text = TABLE.matcher(read(file))
                .replaceAll("[" + DrawnBlock.TABLE);
        String prefix = CHAPTER.matcher(target).matches() ? prefix(text) : "";
        // at line 0, so that the chapter keeps its own lines
        reader.pushInclude(":idprefix: " + prefix + "\n" + text,
                file.toString(), target, 0, new HashMap<>(attributes));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static String prefix(String text) {
        List<String> lines = text.lines().toList();
        for (String line : lines) {
            Matcher id = ID.matcher(line);
            if (id.matches()) {
                return id.group(1) + "-";
            }
            if (line.startsWith("== ")) {
                break;
            }
        }
        return "";
    }
}
