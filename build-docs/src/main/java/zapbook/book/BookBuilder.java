package zapbook.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Logger;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Attributes;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import org.asciidoctor.ast.Document;
import org.asciidoctor.ast.Footnote;
import org.asciidoctor.ast.Section;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.log.LogHandler;
import zapbook.book.gate.LogGate;
import zapbook.book.gate.PageCheck;
import zapbook.book.gate.Problem;
import zapbook.book.gate.Problems;
import zapbook.book.gate.Sources;
import zapbook.book.page.Page;
import zapbook.book.page.Progress;
import zapbook.book.page.Site;
import zapbook.book.run.Mode;
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
        // the gate prints every message itself, with a better place
        ASCIIDOCTORS_LOG.setUseParentHandlers(false);
        Asciidoctor asciidoctor = Asciidoctor.Factory.create();
        asciidoctor.javaExtensionRegistry().block(PictureBlock.class)
                .block(TableBlock.class).block(ReplayBlock.class)
                .block(SourceBlock.sourceOf()).block(SourceBlock.patch())
                .includeProcessor(ChapterInclude.class);
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
        List<Chapter> chapters = chapters(book);
        Rewriter rewriter = settings.rewrite() ? new Rewriter() : null;
        Weaver weaver = new Weaver(
                settings, sources, problems, rewriter, tally);
        Mode mode = mode(book);
        preamble(book).forEach(block -> weaver.weave(block, mode));
        chapters.forEach(chapter -> weaver.weave(chapter, mode));
        if (tally.transcripts == 0) {
            problems.add(Problem.anywhere("the book has no transcript: a "
                    + "check that found nothing to check has failed"));
        }
        Path aside = Folders.fresh(settings.pages(), ".new");
        try {
            write(book, chapters, aside);
            if (problems.none()) {
                publish(aside, weaver.scripts(), rewriter);
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
        tally.pages = pages.size();
        tally.links = new PageCheck(aside, Site.WHOLE, sources, problems)
                .run();
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
        preamble(book).forEach(block -> front.append(block.convert()));
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

    private static List<StructuralNode> preamble(Document book) {
        return book.getBlocks().stream()
                .filter(b -> !(b instanceof Section)).toList();
    }

    private List<Chapter> chapters(Document book) {
        List<Section> sections = book.getBlocks().stream()
                .filter(Section.class::isInstance)
                .map(Section.class::cast).toList();
        for (Section part : sections) {
            if (part.getLevel() != 1) {
                problems.add(sources.problem("parts are not supported: "
                        + part.getTitle(), List.of("= " + part.getTitle())));
            }
        }
        return Chapter.of(sections);
    }

    private static Mode mode(Document book) {
        Object set = book.getAttribute("jshell-feedback", "normal");
        return Mode.valueOf(set.toString().toUpperCase(Locale.ROOT));
    }

    private Options options() {
        Path root = settings.root().toAbsolutePath().normalize();
        Attributes attributes = Attributes.builder()
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
                        "solutions/src/main/java").toString())
                .build();
        return Options.builder().safe(SafeMode.UNSAFE).sourcemap(true)
                .catalogAssets(true).backend("html5").standalone(false)
                .baseDir(settings.chapters().toFile())
                .attributes(attributes).build();
    }
}
