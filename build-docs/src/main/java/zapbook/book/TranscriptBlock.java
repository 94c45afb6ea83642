package zapbook.book;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.asciidoctor.ast.Block;
import org.asciidoctor.ast.Cursor;
import zapbook.book.gate.Problems;
import zapbook.book.gate.Sources;
import zapbook.book.page.Terminal;
import zapbook.book.run.Answers;
import zapbook.book.run.Ask;
import zapbook.book.run.Entry;
import zapbook.book.run.MalformedTranscript;
import zapbook.book.run.Outcome;
import zapbook.book.run.Rewriter;
import zapbook.book.run.Transcript;

/**
 * A transcript: asks its inputs, compares what stands below each with what
 * JShell printed, and puts what the page shows in its place.
 */
final class TranscriptBlock {

    private final Sources sources;
    private final Problems problems;
    private final Rewriter rewriter;
    private final Display display;
    private final Block block;
    private final Path file;
    /** The line of the file with the first line of the block. */
    private final int first;

    /** Nothing is asked yet; without a rewriter a difference is a problem. */
    TranscriptBlock(Block block, Sources sources, Problems problems,
                    Rewriter rewriter, Display display) {
        this.block = block;
        this.display = display;
        this.sources = sources;
        this.problems = problems;
        this.rewriter = rewriter;
        Cursor at = block.getSourceLocation();
        file = Path.of(at.getFile());
        // Asciidoctor gives the line of the opening ----
        first = at.getLineNumber() + 1;
    }

    /** Adds an ask for each input, and says what the inputs are. */
    List<String> ask(ChapterScript script) {
        List<String> lines = block.getLines();
        try {
            Transcript transcript = Transcript.parse(lines);
            if (standsInFile(lines)) {
                return ask(script, transcript.entries());
            }
        } catch (MalformedTranscript e) {
            problem(e.at(), e.getMessage());
        }
        return List.of();
    }

    private List<String> ask(ChapterScript script, List<Entry> entries) {
        Terminal page = new Terminal();
        for (Entry entry : entries) {
            script.ask(new Ask(Ask.INPUT, entry.input()),
                    sources.shown(file) + ":" + (first + entry.at()),
                    outcome -> page.add(entry.input(),
                            answer(entry, outcome)));
        }
        script.then(() -> display.show(block, page));
        return entries.stream().map(Entry::source).toList();
    }

    /** Otherwise no line number would be right, and a rewrite would hurt. */
    private boolean standsInFile(List<String> lines) {
        List<String> all = sources.lines(file);
        for (int i = 0; i < lines.size(); i++) {
            int line = first - 1 + i;
            if (line >= all.size() || !all.get(line).stripTrailing()
                    .equals(lines.get(i).stripTrailing())) {
                problem(0, "a transcript must stand in the file itself, "
                        + "between ---- lines");
                return false;
            }
        }
        return true;
    }

    private List<String> answer(Entry entry, Outcome outcome) {
        if (!outcome.sound()) {
            problem(entry.at(), outcome.fault());
            return entry.answer();
        }
        if (Answers.same(entry.answer(), outcome.printed())) {
            return entry.answer();
        }
        List<String> right = new ArrayList<>(
                Answers.forSource(outcome.printed()));
        differs(entry, right);
        return right;
    }

    private void differs(Entry entry, List<String> right) {
        int from = first - 1 + entry.answerAt();
        List<String> wrong = entry.answer();
        if (rewriter != null) {
            rewriter.replace(file, from, from + wrong.size(), right);
            return;
        }
        int at = Math.max(0, Answers.firstDifference(wrong, right));
        int line = wrong.isEmpty() ? from : from + 1 + Math.min(
                at, wrong.size() - 1);
        problems.add(sources.problem(file, line, "expected "
                + quoted(wrong, at) + " but was " + quoted(right, at)));
    }

    private static String quoted(List<String> lines, int at) {
        if (at < lines.size()) {
            return lines.get(at);
        }
        return lines.isEmpty() ? "nothing" : "no further line";
    }

    private void problem(int line, String text) {
        problems.add(sources.problem(file, first + line, text));
    }
}
