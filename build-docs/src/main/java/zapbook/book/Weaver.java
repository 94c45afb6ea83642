package zapbook.book;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.asciidoctor.ast.Block;
import org.asciidoctor.ast.Cell;
import org.asciidoctor.ast.Cursor;
import org.asciidoctor.ast.DescriptionList;
import org.asciidoctor.ast.DescriptionListEntry;
import org.asciidoctor.ast.ListItem;
import org.asciidoctor.ast.Row;
import org.asciidoctor.ast.Section;
import org.asciidoctor.ast.StructuralNode;
import zapbook.book.gate.Problems;
import zapbook.book.gate.Sources;
import zapbook.book.page.Figure;
import zapbook.book.page.FigureTable;
import zapbook.book.run.ChapterShell;
import zapbook.book.run.FailedExpression;
import zapbook.book.run.Mode;
import zapbook.book.run.Rewriter;
import zapbook.book.run.Values;
import zapbook.book.run.Watch;
import zapbook.book.source.AnswerDiff;
import zapbook.book.source.SourceOf;
import zapbook.draw.Picture;
import zapbook.draw.Table;

/**
 * Walks a book in the order in which it is read. Transcripts run, values and
 * pictures are taken from the shell as it stands at that point, and the result
 * takes their place, before anything is converted to HTML.
 */
final class Weaver {

    private static final String DRAWERS = "zapbook.draw";
    private static final List<String> PROSE =
            List.of("paragraph", "verse", "quote", "admonition", "sidebar",
                    "example", "open");

    private final BookSettings settings;
    private final Sources sources;
    private final Problems problems;
    private final Rewriter rewriter;
    private final Tally tally;
    private final Map<String, List<String>> scripts = new LinkedHashMap<>();
    private ChapterShell shell;
    private ChapterRun run;

    Weaver(BookSettings settings, Sources sources, Problems problems,
           Rewriter rewriter, Tally tally) {
        this.settings = settings;
        this.sources = sources;
        this.problems = problems;
        this.rewriter = rewriter;
        this.tally = tally;
    }

    /** Inputs of each chapter that has transcripts, by script name. */
    Map<String, List<String>> scripts() {
        return scripts;
    }

    /** Runs one chapter in a shell of its own. */
    void weave(Chapter chapter, Mode mode) {
        inShell(mode, () -> walk(chapter.section()));
        if (!run.inputs().isEmpty()) {
            if (chapter.numbered()) {
                scripts.put(chapter.script(), run.inputs());
            } else {
                problems.add(sources.problem("a transcript in a page that is "
                        + "no chapter: " + chapter.section().getId(),
                        List.of(chapter.section().getTitle())));
            }
        }
    }

    /** Runs what stands before the first chapter. */
    void weave(StructuralNode preamble, Mode mode) {
        inShell(mode, () -> walk(preamble));
    }

    private void inShell(Mode mode, Runnable work) {
        List<Path> path = new ArrayList<>(settings.classPath());
        path.add(OwnClasses.place());
        try (ChapterShell fresh =
                     new ChapterShell(path, mode, settings.limit())) {
            shell = fresh;
            run = new ChapterRun(fresh, sources, problems, rewriter, tally);
            work.run();
        }
    }

    private void walk(StructuralNode node) {
        title(node);
        if (node instanceof Block block) {
            block(block);
        } else if (node instanceof org.asciidoctor.ast.Table table) {
            table.getHeader().forEach(this::row);
            table.getBody().forEach(this::row);
            table.getFooter().forEach(this::row);
        } else if (node instanceof DescriptionList list) {
            list.getItems().forEach(this::entry);
        } else if (node instanceof ListItem item) {
            item(item);
        }
        if (!(node instanceof DescriptionList) && !(node instanceof org.asciidoctor.ast.Table)) {
            List.copyOf(node.getBlocks()).forEach(this::walk);
        }
    }

    private void block(Block block) {
        if (block.hasRole("jshell")) {
            run.transcript(block);
        } else if (block.hasRole(PictureBlock.ROLE)) {
            tally.pictures++;
            drawn(block, Picture.class, "picture");
        } else if (block.hasRole(TableBlock.ROLE)) {
            tally.tables++;
            drawn(block, Table.class, "table");
        } else if (block.hasRole(SourceBlock.SOURCE_OF)) {
            var code = new SourceOf(settings.root().resolve("code/src/main/java"));
            source(block, code::lines);
        } else if (block.hasRole(SourceBlock.PATCH)) {
            source(block, new AnswerDiff(settings.root())::lines);
        } else if (PROSE.contains(block.getContext())
                && block.getLines().stream().anyMatch(Values::in)) {
            String text = String.join("\n", block.getLines());
            block.setLines(replaced(block, text).lines().toList());
        }
    }

    private void row(Row row) {
        for (Cell cell : row.getCells()) {
            if (cell.getInnerDocument() != null) {
                cell.getInnerDocument().getBlocks().forEach(this::walk);
            } else if (Values.in(cell.getSource())) {
                cell.setSource(replaced(cell, cell.getSource()));
            }
        }
    }

    private void entry(DescriptionListEntry entry) {
        entry.getTerms().forEach(this::walk);
        if (entry.getDescription() != null) {
            walk(entry.getDescription());
        }
    }

    private void item(ListItem item) {
        if (item.hasText() && Values.in(item.getSource())) {
            item.setSource(replaced(item, item.getSource()));
        }
    }

    private void title(StructuralNode node) {
        if (node instanceof Cell || node instanceof ListItem) {
            return;
        }
        String title = RawTitle.of(node);
        if (!Values.in(title)) {
            return;
        }
        if (node instanceof Section) {
            failed(node, title, "a heading cannot hold a value: it is needed "
                    + "before anything runs");
        } else {
            node.setTitle(replaced(node, title));
        }
    }

    private String replaced(StructuralNode node, String text) {
        return Values.replace(text, expression -> value(node, expression));
    }

    private String value(StructuralNode node, String expression) {
        tally.values++;
        try {
            Watch.at(place(node, expression).toString());
            Object value = shell.value(expression);
            return Values.asAsciiDoc(Values.print(value));
        } catch (FailedExpression e) {
            failed(node, expression, e.getMessage());
            return "?";
        } finally {
            Watch.at("");
        }
    }

    /** A block whose body is an expression that gives what is shown. */
    private void drawn(Block block, Class<?> wanted, String name) {
        if (block.getLines().isEmpty()) {
            failed(block, "[" + name, "nothing to evaluate");
            return;
        }
        String first = block.getLines().get(0);
        try {
            Watch.at(place(block, first).toString());
            Object drawn = shell.value(
                    String.join("\n", block.getLines()), DRAWERS);
            if (wanted.isInstance(drawn)) {
                show(block, drawn);
            } else {
                failed(block, first, "not a " + name + ": " + drawn);
            }
        } catch (FailedExpression | IllegalStateException e) {
            failed(block, first, e.getMessage());
        } finally {
            Watch.at("");
        }
    }

    private void show(Block block, Object drawn) {
        String html = drawn instanceof Picture picture
                ? Figure.html(picture, block.getId(), caption(block, "Figure",
                        PictureBlock.NUMBER), tally.pictures)
                : FigureTable.html((Table) drawn, block.getId(),
                        caption(block, "Table", TableBlock.NUMBER));
        block.setContext("pass");
        block.setSubstitutions();
        block.setLines(html.lines().toList());
    }

    private static String caption(Block block, String word, String number) {
        return block.getTitle() == null ? "" : "<b>" + word + " "
                + block.getAttribute(number) + ".</b> " + block.getTitle();
    }

    /** A block whose body says, a line each, which source to show. */
    private void source(Block block, Function<String, List<String>> read) {
        List<String> shown = new ArrayList<>();
        for (String request : block.getLines()) {
            try {
                tally.sources++;
                shown.addAll(shown.isEmpty() ? List.of() : List.of(""));
                shown.addAll(read.apply(request));
            } catch (IllegalArgumentException e) {
                failed(block, request, e.getMessage());
            }
        }
        block.setLines(shown);
    }

    private void failed(StructuralNode node, String needle, String why) {
        var at = place(node, needle);
        problems.add(sources.problem(at.file, at.line, why));
    }

    /** The line that has the text, at or after the start of the node. */
    private Place place(StructuralNode node, String needle) {
        Cursor at = node.getSourceLocation();
        if (at == null || at.getFile() == null) {
            var somewhere = sources.problem("", List.of(needle));
            return new Place(settings.root().resolve(somewhere.file()),
                    somewhere.line());
        }
        Path file = Path.of(at.getFile());
        // a block title stands up to three lines above its block
        int from = Math.max(1, at.getLineNumber() - 3);
        String first = needle.lines().findFirst().orElse("").trim();
        return new Place(file, sources.find(file, from, first)
                .orElse(at.getLineNumber()));
    }

    private record Place(Path file, int line) {
        @Override
        public String toString() {
            return file + ":" + line;
        }
    }
}
