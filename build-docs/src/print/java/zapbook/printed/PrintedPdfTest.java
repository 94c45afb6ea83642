package zapbook.printed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The PDF that the build has made, held against the pages of the book. */
class PrintedPdfTest {

    private static final Path TARGET = Path.of("target");
    /** The right margin in points: 22 mm, less what rounding needs. */
    private static final float MARGIN = 22 / 25.4f * 72 - 1;
    private static final Pattern MARKS = Pattern.compile("[\\s\\u00a0\\u200b]+");

    private static PDDocument pdf;
    private static String text;

    @BeforeAll
    static void open() throws IOException {
        pdf = Loader.loadPDF(new File(TARGET.toFile(), "zapbook.pdf"));
        text = new PDFTextStripper().getText(pdf);
    }

    @AfterAll
    static void close() throws IOException {
        pdf.close();
    }

    private static List<Element> pages() throws IOException {
        List<Element> pages = new ArrayList<>();
        try (Stream<Path> files = Files.list(TARGET.resolve("book"))) {
            for (Path file : files.filter(f -> f.toString()
                    .endsWith(".html")).sorted().toList()) {
                if (!file.endsWith("book-in-one.html")) {
                    pages.add(Jsoup.parse(file.toFile()));
                }
            }
        }
        assertThat(pages).isNotEmpty();
        return pages;
    }

    /**
     * Without white space, which a printed page has where it likes, and in
     * small letters: on a page of its own "Epilogue: what" is "What".
     */
    private static String bare(String text) {
        return MARKS.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }

    @Test
    void everyHeadingOfThePagesIsInTheText() throws IOException {
        String all = bare(text);
        Set<String> missing = new TreeSet<>();
        int looked = 0;
        for (Element page : pages()) {
            for (Element h : page.select("main h1, main h2, main h3")) {
                Element own = h.clone();
                own.select(".anchor, a[aria-label]").remove();
                looked++;
                if (!all.contains(bare(own.text()))) {
                    missing.add(own.text());
                }
            }
        }
        assertThat(looked).isGreaterThan(1);
        assertThat(missing).isEmpty();
    }

    @Test
    void everyChapterHasABookmark() throws IOException {
        Set<String> bookmarks = new HashSet<>();
        for (PDOutlineItem item : pdf.getDocumentCatalog()
                .getDocumentOutline().children()) {
            bookmarks.add(bare(item.getTitle()));
        }
        for (Element page : pages()) {
            String heading = bare(page.select("main h1").text());
            if (page.select("body.chapter").size() > 0) {
                assertThat(bookmarks).anyMatch(
                        mark -> mark.endsWith(heading));
            }
        }
    }

    @Test
    void everyFontIsEmbedded() throws IOException {
        Set<String> missing = new TreeSet<>();
        int fonts = 0;
        for (PDPage page : pdf.getPages()) {
            fonts += fonts(page.getResources(), missing);
        }
        assertThat(fonts).isPositive();
        assertThat(missing).isEmpty();
    }

    private static int fonts(PDResources resources, Set<String> missing)
            throws IOException {
        int seen = 0;
        for (COSName name : resources.getFontNames()) {
            PDFont font = resources.getFont(name);
            seen++;
            if (!font.isEmbedded()) {
                missing.add(font.getName());
            }
        }
        for (COSName name : resources.getXObjectNames()) {
            if (resources.getXObject(name) instanceof PDFormXObject form
                    && form.getResources() != null) {
                seen += fonts(form.getResources(), missing);
            }
        }
        return seen;
    }

    @Test
    void noLetterStandsInTheRightMargin() throws IOException {
        List<String> beyond = new ArrayList<>();
        new PDFTextStripper() {
            @Override
            protected void writeString(String word,
                                       List<TextPosition> positions) {
                for (TextPosition at : positions) {
                    float end = at.getXDirAdj() + at.getWidthDirAdj();
                    if (end > at.getPageWidth() - MARGIN
                            && !at.getUnicode().isBlank()) {
                        beyond.add("page " + getCurrentPageNo() + ": " + word);
                        return;
                    }
                }
            }
        }.getText(pdf);
        assertThat(beyond).isEmpty();
    }

    @Test
    void noLineOfCodeIsBroken() throws IOException {
        Set<String> lines = new HashSet<>();
        text.lines().forEach(line -> lines.add(bare(line)));
        Set<String> missing = new TreeSet<>();
        int looked = 0;
        for (Element page : pages()) {
            for (Element pre : page.select(".listingblock pre")) {
                if (pre.select(".conum").size() > 0) {
                    continue;
                }
                pre.select("button").remove();
                pre.select(".entry").forEach(entry -> entry.append("\n"));
                for (String line : pre.wholeText().lines().toList()) {
                    looked++;
                    if (line.length() > 60 && !lines.contains(bare(line))) {
                        missing.add(line);
                    }
                }
            }
        }
        assertThat(looked).isPositive();
        assertThat(missing).isEmpty();
    }

    @Test
    void drawingsAreNotDots() throws IOException {
        int images = 0;
        for (PDPage page : pdf.getPages()) {
            for (COSName name : page.getResources().getXObjectNames()) {
                PDXObject object = page.getResources().getXObject(name);
                images += object instanceof PDImageXObject ? 1 : 0;
            }
        }
        assertThat(images).isZero();
    }
}
