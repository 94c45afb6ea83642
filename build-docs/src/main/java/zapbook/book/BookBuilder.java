package zapbook.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Attributes;
import org.asciidoctor.AttributesBuilder;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import org.asciidoctor.ast.Document;
import org.asciidoctor.ast.Footnote;
import org.asciidoctor.ast.Section;
import org.asciidoctor.log.LogHandler;
import zapbook.book.answer.Drawn;
import zapbook.book.gate.LogGate;
import zapbook.book.gate.PageCheck;
import zapbook.book.gate.Problem;
import zapbook.book.gate.Problems;
import zapbook.book.gate.Sources;
import zapbook.book.page.Page;
import zapbook.book.page.Progress;
import zapbook.book.page.Site;
import zapbook.lab.build.Ingredients;
import zapbook.book.run.Rewriter;

/**
 * Builds the book once: reads, runs, converts, checks, and only then lets the
 * result appear. If anything is wrong, the old book stays as it was.
 */
public final class BookBuilder {

    private static final Logger ASCIIDOCTORS_LOG =
            Logger.getLogger("asciidoctor");

    private final Asciidoctor asciidoctor;
    private final BookSettings settings;
    private final Problems problems = new Problems();
    private final Tally tally = new Tally();
    private final Sources sources;

    /**
     * A build with an Asciidoctor made by {@link #newAsciidoctor()}, which
     * takes a second to start and can serve many builds, one at a time.
     */
    public BookBuilder(Asciidoctor asciidoctor, BookSettings settings) {
        this.asciidoctor = asciidoctor;
        this.settings = settings;
        this.sources = new Sources(settings.root(), settings.chapters());
    }

    /** An Asciidoctor that knows the book's own blocks. */
    public static Asciidoctor newAsciidoctor() {
        quiet();
        return withBlocks(Asciidoctor.Factory.create());
    }

    /** The gate prints every message itself, with a better place. */
    public static void quiet() {
        ASCIIDOCTORS_LOG.setUseParentHandlers(false);
    }

    /** Makes the book's own blocks known. */
    public static Asciidoctor withBlocks(Asciidoctor asciidoctor) {
        var extensions = asciidoctor.javaExtensionRegistry()
                .block(SourceBlock.sourceOf()).block(SourceBlock.patch())
                .includeProcessor(ChapterInclude.class);
        for (Drawn kind : Drawn.values()) {
            extensions.block(new DrawnBlock(kind));
        }
        return asciidoctor;
    }

    /** What was looked at. */
    public Tally tally() {
        return tally;
    }

    /**
     * Builds.
     *
     * @return what is wrong; if empty, the book is in its folder
     * @throws IOException if a file cannot be read or written
     */
    public List<Problem> build() throws IOException {
        LogHandler log = new LogGate(sources, problems);
        asciidoctor.registerLogHandler(log);
        try {
            return render();
        } finally {
            asciidoctor.unregisterLogHandler(log);
        }
    }

    private List<Problem> render() throws IOException {
        Document book = asciidoctor.loadFile(
                settings.source().toFile(), options());
        Rewriter rewriter = settings.rewrite() ? new Rewriter() : null;
        Weaving weaving = new Weaving(settings, sources, problems, tally,
                new PageDisplay(), rewriter);
        Map<String, List<String>> scripts = weaving.weave(book);
        Path aside = Folders.fresh(settings.pages(), ".new");
        try {
            write(book, Weaving.chapters(book), aside);
            if (problems.none()) {
                publish(aside, scripts, rewriter);
            }
        } finally {
            Folders.delete(aside);
        }
        return problems.sorted();
    }

    private void write(Document book, List<Chapter> chapters, Path aside)
            throws IOException {
        List<Page> pages = pages(book, chapters);
        var title = book.getStructuredDoctitle();
        new Site(title.getMain(), title.getSubtitle() == null
                ? "" : title.getSubtitle(), pages).write(aside);
        Folders.copy(settings.chapters().resolve("images"),
                aside.resolve("images"));
        laboratories(aside);
        tally.pages = pages.size();
        tally.links = new PageCheck(aside, Site.WHOLE, sources, problems)
                .run();
    }

    /** The scripts of the laboratories were compiled before; they fit. */
    private void laboratories(Path aside) throws IOException {
        if (tally.count(Drawn.LAB) > 0) {
            laboratory(settings.engine(), aside);
        }
        if (tally.count(Drawn.GRAPH) > 0) {
            laboratory(settings.graphEngine(), aside);
        }
    }

    private void laboratory(Path engine, Path aside) throws IOException {
        List<Path> classes = new ArrayList<>(settings.classPath());
        classes.add(OwnClasses.place());
        if (new Ingredients(classes).areThoseOf(engine)) {
            Files.copy(engine, aside.resolve(engine.getFileName()));
        } else {
            problems.add(Problem.anywhere("the script " + engine.getFileName()
                    + " of the laboratories is missing, or was compiled from"
                    + " other classes than these; mvn package -DskipTests"
                    + " compiles it"));
        }
    }

    private void publish(Path aside, Map<String, List<String>> scripts,
                         Rewriter rewriter) throws IOException {
        Scripts.write(settings.scripts(), scripts);
        Progress.keep(settings.pages(), aside);
        Folders.replace(aside, settings.pages());
        if (rewriter != null) {
            for (Path file : rewriter.write()) {
                System.out.println("rewrote " + sources.shown(file));
            }
        }
    }

    private List<Page> pages(Document book, List<Chapter> chapters) {
        List<Page> pages = new ArrayList<>();
        StringBuilder front = new StringBuilder();
        Weaving.preamble(book).forEach(block -> front.append(block.convert()));
        pages.add(new Page("index.html", -1, book.getDoctitle(),
                front.toString(), notesFrom(book, pages)));
        for (Chapter chapter : chapters) {
            Section section = chapter.section();
            String html = section.convert();
            pages.add(new Page(chapter.file(), chapter.number(),
                    section.getTitle(), html, notesFrom(book, pages)));
        }
        return pages;
    }

    /** Asciidoctor lists footnotes only as they are converted. */
    private static List<Page.Note> notesFrom(Document book,
                                             List<Page> before) {
        long seen = before.stream().mapToLong(p -> p.footnotes().size()).sum();
        return book.getCatalog().getFootnotes().stream().skip(seen)
                .map((Footnote f) -> new Page.Note(
                        f.getIndex().intValue(), f.getText()))
                .toList();
    }

    private Options options() {
        return Options.builder().safe(SafeMode.UNSAFE).sourcemap(true)
                .catalogAssets(true).backend("html5").standalone(false)
                .baseDir(settings.chapters().toFile())
                .attributes(attributes(settings).build()).build();
    }

    /** What every form of the book is built with. */
    public static AttributesBuilder attributes(BookSettings settings) {
        Path root = settings.root().toAbsolutePath().normalize();
        return Attributes.builder()
                .attribute("reproducible", "")
                .attribute("attribute-missing", "warn")
                .attribute("source-highlighter", "rouge")
                .attribute("rouge-css", "class")
                .attribute("idprefix@", "")
                .attribute("idseparator", "-")
                .attribute("icons", null)
                .attribute("root", root.toString())
                .attribute("code", root.resolve("code/src/main/java")
                        .toString())
                .attribute("exercises", root.resolve(
                        "exercises/src/main/java").toString())
                .attribute("solutions", root.resolve(
                        "solutions/src/main/java").toString());
    }
}
