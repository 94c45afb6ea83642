package zapbook.book.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import org.asciidoctor.ast.Block;
import org.asciidoctor.ast.Document;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.Treeprocessor;
import org.asciidoctor.log.LogHandler;
import zapbook.book.BookBuilder;
import zapbook.book.BookSettings;
import zapbook.book.Chapter;
import zapbook.book.Tally;
import zapbook.book.Weaving;
import zapbook.book.gate.LogGate;
import zapbook.book.gate.Problem;
import zapbook.book.gate.Problems;
import zapbook.book.gate.Sources;

/** One printed form of the book, made aside and moved into place. */
final class PrintedBook {

    private static final String DRAWINGS = "drawings";
    /** In lines of code. */
    private static final int HALF_A_PAGE = 28;

    private final Asciidoctor asciidoctor;
    private final BookSettings settings;
    private final Paper paper;
    private final Problems problems = new Problems();
    private final Sources sources;
    private final Path work;

    PrintedBook(Asciidoctor asciidoctor, BookSettings settings,
                Paper paper) {
        this.asciidoctor = asciidoctor;
        this.settings = settings;
        this.paper = paper;
        this.sources = new Sources(settings.root(), settings.chapters());
        this.work = settings.target().resolve("print-" + paper.backend());
    }

    private Path drawings() {
        return work.resolve(DRAWINGS);
    }

    /** Where the book is if nothing is wrong. */
    Path file() {
        return settings.target().resolve(paper.fileName());
    }

    /** Prints; what is wrong, or nothing. */
    List<Problem> print() throws IOException {
        Files.createDirectories(work);
        LogHandler log = new LogGate(sources, problems);
        asciidoctor.requireLibrary(paper.gem());
        BookBuilder.withBlocks(asciidoctor);
        asciidoctor.javaExtensionRegistry().treeprocessor(new Weaves());
        asciidoctor.registerLogHandler(log);
        try {
            Path made = work.resolve(paper.fileName());
            asciidoctor.convertFile(
                    settings.source().toFile(), options(made));
            if (problems.none()) {
                Files.move(made, file(), StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            asciidoctor.unregisterLogHandler(log);
        }
        return problems.sorted();
    }

    private Options options(Path made) throws IOException {
        var attributes = BookBuilder.attributes(settings)
                // the one looks beside the file it makes, the other does not
                .attribute("imagesdir", paper == Paper.EPUB ? DRAWINGS
                        : drawings().toString())
                .attribute("doctype", "book").attribute("toc", "")
                .attribute("toclevels", paper == Paper.PDF ? "1" : "2")
                .attribute("outlinelevels", "2")
                .attribute("figure-caption", null)
                .attribute("table-caption", null)
                .attribute("listing-caption", null);
        if (paper == Paper.PDF) {
            attributes.attribute("pdf-theme", copied("book-theme.yml"))
                    .attribute("media", "screen");
        }
        return Options.builder().safe(SafeMode.UNSAFE).sourcemap(true)
                .catalogAssets(true).backend(paper.backend())
                .baseDir(settings.chapters().toFile())
                .toFile(made.toFile()).attributes(attributes.build())
                .build();
    }

    private String copied(String resource) throws IOException {
        Path copy = work.resolve(resource);
        try (InputStream in = PrintedBook.class.getResourceAsStream(resource)) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        return copy.toString();
    }

    /** Between parsing and converting, the answers take their places. */
    private final class Weaves extends Treeprocessor {
        @Override
        public Document process(Document book) {
            try {
                var blocks = new PaperBlocks(this, drawings(), paper);
                new Weaving(settings, sources, problems, new Tally(), blocks,
                        null).weave(book);
                Weaving.chapters(book).forEach(blocks::yourself);
                Weaving.chapters(book).forEach(PrintedBook::headed);
                Weaving.chapters(book).forEach(PaperBlocks::keepBoxes);
                book.findBy(Map.of("context", ":listing"))
                        .forEach(PrintedBook::keptTogether);
                return book;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What fits half a page does not begin at the end of one. */
    private static void keptTogether(StructuralNode listing) {
        if (listing instanceof Block block
                && block.getLines().size() <= HALF_A_PAGE) {
            listing.setAttribute("unbreakable-option", "", true);
        }
    }

    /** A chapter with a number says it. */
    private static void headed(Chapter chapter) {
        String title = chapter.section().getTitle();
        if (chapter.number() > 0 && !title.matches("(Pro|Epi)logue: .*")) {
            chapter.section().setTitle(chapter.number() + ". " + title);
        }
    }
}
