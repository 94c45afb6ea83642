package zapbook.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.asciidoctor.ast.Document;
import org.asciidoctor.extension.IncludeProcessor;
import org.asciidoctor.extension.PreprocessorReader;
import org.asciidoctor.log.LogRecord;
import org.asciidoctor.log.Severity;

/**
 * Reads a chapter that {@code book.adoc} includes. Asciidoctor takes a block
 * of the style {@code table} for a table of its own before any extension is
 * asked, so the style gets another name on the way; no line moves.
 */
public final class ChapterInclude extends IncludeProcessor {

    private static final Pattern STYLE =
            Pattern.compile("(?m)^\\[table(?=[#.,%\\]])");

    @Override
    public boolean handles(String target) {
        return target.matches("[\\w.-]+\\.adoc");
    }

    @Override
    public void process(Document document, PreprocessorReader reader,
                        String target, Map<String, Object> attributes) {
        Path file = Path.of(reader.getDir()).resolve(target);
        if (!Files.isRegularFile(file)) {
            // a cursor made here would always say line 1
            log(new LogRecord(Severity.ERROR,
                    "include file not found: " + target));
            return;
        }
        reader.pushInclude(STYLE.matcher(read(file)).replaceAll(
                "[" + TableBlock.STYLE), file.toString(), target, 1,
                attributes);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
