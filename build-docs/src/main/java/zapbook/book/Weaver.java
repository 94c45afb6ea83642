package zapbook.book;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.asciidoctor.ast.Block;
import org.asciidoctor.ast.Cell;
import org.asciidoctor.ast.ContentNode;
import org.asciidoctor.ast.Cursor;
import org.asciidoctor.ast.DescriptionList;
import org.asciidoctor.ast.DescriptionListEntry;
import org.asciidoctor.ast.ListItem;
import org.asciidoctor.ast.Row;
import org.asciidoctor.ast.Section;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.ast.Table;
import zapbook.book.answer.Drawn;
import zapbook.book.gate.Problems;
import zapbook.book.gate.Sources;
import zapbook.book.run.Ask;
import zapbook.book.run.Outcome;
import zapbook.book.run.Rewriter;
import zapbook.book.run.Script;
import zapbook.book.run.Values;
import zapbook.book.source.AnswerDiff;
import zapbook.book.source.SourceOf;

/**
 * Walks a chapter in the order in which it is read and writes down what it
 * asks: inputs of transcripts, values in the prose, blocks that draw. The
 * answers take their places before anything is converted.
 */
final class Weaver {

    private static final List<String> PROSE =
            List.of("paragraph", "verse", "quote", "admonition", "sidebar",
                    "example", "open");

    private final BookSettings settings;
    private final Sources sources;
    private final Problems problems;
    private final Rewriter rewriter;
    private final Tally tally;
    private final Display display;
    private final ChapterScript script = new ChapterScript();
    private final List<String> inputs = new ArrayList<>();
    /** How many transcripts there were so far. */
    private int transcripts;

    /** A weaver for one chapter. */
    Weaver(BookSettings settings, Sources sources, Problems problems,
           Rewriter rewriter, Tally tally, Display display) {
        this.settings = settings;
        this.sources = sources;
        this.problems = problems;
        this.rewriter = rewriter;
        this.tally = tally;
        this.display = display;
    }

    /** What was found to ask so far. */
    ChapterScript script() {
        return script;
    }

    /**
     * Every input so far, as a script that plain {@code jshell} loads, each
     * transcript behind a comment with its heading.
     */
    List<String> inputs() {
        return inputs;
    }

    /** Looks for what a node and all below it asks. */
    void walk(StructuralNode node) {
        title(node);
        if (node instanceof Block block) {
            block(block);
        } else if (node instanceof Table table) {
            Stream.of(table.getHeader(), table.getBody(), table.getFooter())
                    .flatMap(List::stream).forEach(this::row);
        } else if (node instanceof DescriptionList list) {
            list.getItems().forEach(this::entry);
        } else if (node instanceof ListItem item && item.hasText()) {
            text(item, item.getSource(), item::setSource);
        }
        if (!(node instanceof DescriptionList) && !(node instanceof Table)) {
            List.copyOf(node.getBlocks()).forEach(this::walk);
        }
    }

    private void block(Block block) {
        Optional<Drawn> drawn = Stream.of(Drawn.values())
                .filter(kind -> block.hasRole(DrawnBlock.name(kind)))
                .findFirst();
        if (block.hasRole("jshell")) {
            transcript(block);
        } else if (drawn.isPresent()) {
            drawn(block, drawn.get());
        } else if (block.hasRole(SourceBlock.SOURCE_OF)) {
            source(block, new SourceOf(settings.code())::lines);
        } else if (block.hasRole(SourceBlock.PATCH)) {
            source(block, new AnswerDiff(settings.root())::lines);
        } else if (PROSE.contains(block.getContext())) {
            text(block, String.join("\n", block.getLines()),
                    text -> block.setLines(text.lines().toList()));
        }
    }

    private void transcript(Block block) {
        List<String> asked = new TranscriptBlock(
                block, sources, problems, rewriter, display).ask(script);
        inputs.add(Script.heading(++transcripts, heading(block)));
        inputs.addAll(asked);
        tally.transcripts++;
        tally.answers += asked.size();
    }

    /** The heading that a block stands under, without marks of its form. */
    private static String heading(ContentNode node) {
        ContentNode at = node.getParent();
        while (!(at instanceof Section)) {
            if (at == null) {
                return "";
            }
            at = at.getParent();
        }
        return RawTitle.of((Section) at).replaceAll("[`*_]", "");
    }

    private void row(Row row) {
        for (Cell cell : row.getCells()) {
            if (cell.getInnerDocument() != null) {
                cell.getInnerDocument().getBlocks().forEach(this::walk);
            } else {
                text(cell, cell.getSource(), cell::setSource);
            }
        }
    }

    private void entry(DescriptionListEntry entry) {
        entry.getTerms().forEach(this::walk);
        if (entry.getDescription() != null) {
            walk(entry.getDescription());
        }
    }

    private void title(StructuralNode node) {
        if (node instanceof Cell || node instanceof ListItem) {
            return;
        }
        String title = RawTitle.of(node);
        if (node instanceof Section && Values.in(title)) {
            failed(node, title, "a heading cannot hold a value: it is needed "
                    + "before anything runs");
        } else {
            text(node, title, node::setTitle);
        }
    }

    /** Asks for the values in a text; then the text is set again. */
    private void text(StructuralNode node, String text,
                      Consumer<String> set) {
        if (Values.cutOff(text)) {
            failed(node, "{=", "a value ends with =} in the line in which "
                    + "it begins");
            return;
        }
        if (!Values.in(text)) {
            return;
        }
        List<String> values = new ArrayList<>();
        for (String expression : Values.expressions(text)) {
            tally.values++;
            script.ask(new Ask(Ask.VALUE, List.of(expression)),
                    place(node, expression).toString(), outcome ->
                            values.add(value(node, expression, outcome)));
        }
        script.then(() -> {
            Iterator<String> next = values.iterator();
            set.accept(Values.replace(text, expression -> next.next()));
        });
    }

    private String value(StructuralNode node, String expression,
                         Outcome outcome) {
        if (!outcome.sound()) {
            failed(node, expression, outcome.fault());
            return "?";
        }
        return Values.asAsciiDoc(outcome.printed().get(0));
    }

    /** A block whose body is an expression that gives what is shown. */
    private void drawn(Block block, Drawn kind) {
        List<String> lines = block.getLines();
        if (lines.isEmpty()) {
            failed(block, "[" + kind.word(), "nothing to evaluate");
            return;
        }
        int number = tally.drawn(kind);
        script.ask(new Ask(kind.word(), lines),
                place(block, lines.get(0)).toString(), outcome -> {
                    if (outcome.sound()) {
                        display.show(
                                block, kind, outcome.exhibit(), number);
                    } else {
                        failed(block, lines.get(0), outcome.fault());
                    }
                });
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
