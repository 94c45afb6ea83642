package zapbook.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
 * Includes a chapter so that the ids which its headings get begin with the
 * chapter's own. Every chapter has a "Try it"; counted through the book, the
 * id of each would change when a chapter is added before it.
 */
public final class ChapterInclude extends IncludeProcessor {

    private static final Pattern CHAPTER = Pattern.compile("\\d\\d-.+\\.adoc");
    private static final Pattern ID =
            Pattern.compile("\\[(?:\\[|[^\\]\\[#\"]*#)([\\w-]+).*]");

    @Override
    public boolean handles(String target) {
        return CHAPTER.matcher(target).matches();
    }

    @Override
    public void process(Document book, PreprocessorReader reader,
                        String target, Map<String, Object> attributes) {
        Path file = Path.of(reader.getDir()).resolve(target);
        try {
            String text = Files.readString(file);
            // at line 0, so that the chapter keeps its own lines
            reader.pushInclude(":idprefix: " + prefix(text) + "\n" + text,
                    file.toString(), target, 0, new HashMap<>(attributes));
        } catch (NoSuchFileException e) {
            log(new LogRecord(Severity.ERROR, newCursor(reader.getFile(),
                    reader.getDir(), reader.getLineNumber()),
                    "include file not found: " + target));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
