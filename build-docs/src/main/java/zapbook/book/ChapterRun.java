package zapbook.book;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.asciidoctor.ast.Block;
import org.asciidoctor.ast.Cursor;
import zapbook.book.gate.Problems;
import zapbook.book.gate.Sources;
import zapbook.book.run.Answers;
import zapbook.book.run.ChapterShell;
import zapbook.book.run.Entry;
import zapbook.book.run.MalformedTranscript;
import zapbook.book.run.Reply;
import zapbook.book.run.Rewriter;
import zapbook.book.run.Transcript;
import zapbook.book.run.Watch;
import zapbook.book.page.Terminal;

/**
 * Runs the transcripts of one chapter, each in its turn, and puts what the page
 * shows in their place.
 */
final class ChapterRun {

    private final ChapterShell shell;
    private final Sources sources;
    private final Problems problems;
    private final Rewriter rewriter;
    private final Tally tally;
    private final List<String> inputs = new ArrayList<>();

    ChapterRun(ChapterShell shell, Sources sources, Problems problems,
               Rewriter rewriter, Tally tally) {
        this.shell = shell;
        this.sources = sources;
        this.problems = problems;
        this.rewriter = rewriter;
        this.tally = tally;
    }

    /** Every input so far, as a script that plain {@code jshell} loads. */
    List<String> inputs() {
        return inputs;
    }

    /** Runs a block and turns it into what the page shows. */
    void transcript(Block block) {
        tally.transcripts++;
        Cursor at = block.getSourceLocation();
        Path file = Path.of(at.getFile());
        // Asciidoctor gives the line of the opening ----
        int first = at.getLineNumber() + 1;
        List<String> lines = block.getLines();
        try {
            Transcript transcript = Transcript.parse(lines);
            if (standsInFile(file, first, lines)) {
                Terminal page = new Terminal();
                transcript.entries().forEach(e -> run(file, first, e, page));
                show(block, page);
            }
        } catch (MalformedTranscript e) {
            problems.add(sources.problem(
                    file, first + e.at(), e.getMessage()));
        }
    }

    /** Otherwise no line number would be right, and a rewrite would hurt. */
    private boolean standsInFile(Path file, int first, List<String> lines) {
        List<String> all = sources.lines(file);
        for (int i = 0; i < lines.size(); i++) {
            int line = first - 1 + i;
            if (line >= all.size() || !all.get(line).stripTrailing()
                    .equals(lines.get(i).stripTrailing())) {
                problems.add(sources.problem(file, first, "a transcript must "
                        + "stand in the file itself, between ---- lines"));
                return false;
            }
        }
        return true;
    }

    private void run(Path file, int first, Entry entry, Terminal page) {
        tally.answers++;
        inputs.add(entry.source());
        Watch.at(sources.shown(file) + ":" + (first + entry.at()));
        Reply reply = shell.run(entry);
        Watch.at("");
        List<String> answer = entry.answer();
        if (!reply.fault().isEmpty()) {
            problems.add(sources.problem(
                    file, first + entry.at(), reply.fault()));
        } else if (!Answers.same(answer, reply.printed())) {
            answer = Answers.forSource(reply.printed());
            differs(file, first, entry, answer);
        }
        page.add(entry.input(), answer);
    }

    private void differs(Path file, int first, Entry entry,
                         List<String> right) {
        int from = first - 1 + entry.answerAt();
        if (rewriter != null) {
            rewriter.replace(file, from, from + entry.answer().size(), right);
            return;
        }
        List<String> wrong = entry.answer();
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

    private static void show(Block block, Terminal page) {
        block.setSubstitutions();
        block.setStyle("listing");
        block.setLines(page.html());
    }
}
