package zapbook.printed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** The drawings of the book, as they stand on paper. */
class PrintedDrawingsTest {

    private static List<Path> drawings() throws IOException {
        try (Stream<Path> files =
                Files.list(Path.of("target/print-pdf/drawings"))) {
            List<Path> all = files.filter(
                    f -> f.toString().endsWith(".svg")).sorted().toList();
            assertThat(all).isNotEmpty();
            return all;
        }
    }

    @Test
    void everyLookHasARuleOnPaperAndOnThePage() throws IOException {
        String page = Files.readString(Path.of("target/book/book.css"));
        Set<String> missing = new TreeSet<>();
        for (Path file : drawings()) {
            Document svg = Jsoup.parse(Files.readString(file), "",
                    Parser.xmlParser());
            String paper = svg.select("style").first().data()
                    + svg.select("style").first().wholeText();
            for (Element drawn : svg.select("[class]")) {
                for (String look : drawn.classNames()) {
                    boolean both = rule(paper, look) && rule(page, look);
                    if (!both) {
                        missing.add(look + " in " + file.getFileName());
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static boolean rule(String style, String look) {
        return style.matches("(?s).*\\." + look + "[\\s,{.:].*");
    }

    @Test
    void everyDrawingSaysInWordsWhatItShows() throws IOException {
        for (Path file : drawings()) {
            Document svg = Jsoup.parse(Files.readString(file), "",
                    Parser.xmlParser());
            assertThat(svg.select("svg > title").text()).as(file.toString())
                    .isNotBlank();
            assertThat(svg.select("svg > desc").text()).isNotBlank();
        }
    }
}
