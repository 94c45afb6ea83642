package zapbook.book.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * The style sheets and scripts of the book. In the sources each has one
 * subject; a page loads one of either kind, in the order given here.
 */
final class Assets {

    private static final List<String> STYLES = List.of("book.css",
            "tools.css", "blocks.css", "questions.css", "lab.css", "graph.css",
            "narrow.css", "print.css");
    private static final List<String> SCRIPTS = List.of("theme.js",
            "contents.js", "copy.js", "notes.js", "engine.js",
            "memory.js", "questions.js", "progress.js", "search.js",
            "turn.js", "own.js", "parts.js", "effort.js", "results.js",
            "choice.js", "lab-form.js", "lab.js", "graph-next.js",
            "graph-past.js", "graph-form.js", "graph-wrong.js",
            "graph-carry.js", "graph.js");
    private static final String LUNR_POM =
            "/META-INF/maven/org.webjars.npm/lunr/pom.properties";

    private Assets() {
    }

    /** Writes what every page loads, and what the search loads when used. */
    static void write(Path folder) throws IOException {
        Files.writeString(folder.resolve("book.css"), joined(STYLES));
        Files.writeString(folder.resolve("book.js"),
                "\"use strict\";\n" + joined(SCRIPTS));
        Files.writeString(folder.resolve("lunr.js"), lunr());
    }

    /** A resource beside this class, or anywhere if it begins with a slash. */
    static String text(String name) throws IOException {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("not in the kit: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The folder in the library's jar has its version as its name. */
    private static String lunr() throws IOException {
        Properties pom = new Properties();
        pom.load(new StringReader(text(LUNR_POM)));
        return text("/META-INF/resources/webjars/lunr/"
                + pom.getProperty("version") + "/lunr.min.js");
    }

    private static String joined(List<String> names) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String name : names) {
            all.append(text(name)).append('\n');
        }
        return all.toString();
    }
}
