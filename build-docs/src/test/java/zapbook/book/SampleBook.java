package zapbook.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.asciidoctor.Asciidoctor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import zapbook.book.gate.Problem;

/** A small book in a folder of its own; one Asciidoctor serves all. */
final class SampleBook {

    /** Two lines that pass, for tests about something else. */
    static final String RUN = "[.jshell]\n----\njshell> 1 + 1\n$1 ==> 2\n----\n";

    private static final Asciidoctor ASCIIDOCTOR =
            BookBuilder.newAsciidoctor();

    private final Path root;
    private BookSettings settings;
    private Tally tally;

    SampleBook(Path root) {
        this.root = root;
        this.settings = BookSettings.of(root);
        put("chapters/book.adoc", "= A Book: For Tests\n:doctype: book\n\n"
                + "Front.\n\ninclude::one.adoc[]\n");
    }

    SampleBook put(String file, String text) {
        try {
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A book with one chapter; its first line is line 4 of the file. */
    SampleBook chapter(String text) {
        return put("chapters/one.adoc", "[#one]\n== One\n\n" + text);
    }

    SampleBook rewriting() {
        settings = settings.withRewrite(true);
        return this;
    }

    SampleBook limit(Duration limit) {
        settings = settings.withLimit(limit);
        return this;
    }

    List<String> build() {
        try {
            BookBuilder builder = new BookBuilder(ASCIIDOCTOR, settings);
            List<Problem> problems = builder.build();
            tally = builder.tally();
            return problems.stream().map(Problem::toString).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Tally tally() {
        return tally;
    }

    boolean exists(String file) {
        return Files.exists(root.resolve(file));
    }

    String read(String file) {
        try {
            return Files.readString(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Document page(String name) {
        return Jsoup.parse(read("build-docs/target/book/" + name));
    }
}
