package zapbook.book;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.asciidoctor.ast.Document;
import org.asciidoctor.ast.Section;
import org.asciidoctor.ast.StructuralNode;
import zapbook.book.answer.Answering;
import zapbook.book.gate.Problem;
import zapbook.book.gate.Problems;
import zapbook.book.gate.Sources;
import zapbook.book.run.Mode;
import zapbook.book.run.Outcome;
import zapbook.book.run.Rewriter;

/**
 * Everything that a book asks is answered, and the answers take their places
 * in the document; what converts it comes later.
 */
public final class Weaving {

    private final BookSettings settings;
    private final Sources sources;
    private final Problems problems;
    private final Tally tally;
    private final Display display;
    private final Rewriter rewriter;

    /**
     * For one document.
     *
     * @param display  how blocks show what they show
     * @param rewriter gets right answers in the place of wrong ones; null if
     *                 a wrong answer is a problem
     */
    public Weaving(BookSettings settings, Sources sources, Problems problems,
                   Tally tally, Display display, Rewriter rewriter) {
        this.settings = settings;
        this.sources = sources;
        this.problems = problems;
        this.tally = tally;
        this.display = display;
        this.rewriter = rewriter;
    }

    /** What stands before the first chapter. */
    public static List<StructuralNode> preamble(Document book) {
        return book.getBlocks().stream()
                .filter(b -> !(b instanceof Section)).toList();
    }

    /** The chapters and the other pages, in order. */
    public static List<Chapter> chapters(Document book) {
        return Chapter.of(book.getBlocks().stream()
                .filter(Section.class::isInstance)
                .map(Section.class::cast).toList());
    }

    /**
     * Asks, answers, and puts the answers in their places.
     *
     * @return the inputs of each chapter that has transcripts, by the name of
     *         its script
     * @throws IOException if kept answers cannot be tidied
     */
    public Map<String, List<String>> weave(Document book)
            throws IOException {
        List<ChapterScript> asking = new ArrayList<>();
        Map<String, List<String>> inputs = new LinkedHashMap<>();
        for (StructuralNode node : preamble(book)) {
            asking.add(walked(node).script());
        }
        for (Chapter chapter : chapters(book)) {
            noPart(chapter.section());
            Weaver weaver = walked(chapter.section());
            asking.add(weaver.script());
            if (!weaver.inputs().isEmpty() && chapter.numbered()) {
                inputs.put(chapter.script(), weaver.inputs());
            } else if (!weaver.inputs().isEmpty()) {
                problems.add(sources.problem("a transcript in a page that is "
                        + "no chapter: " + chapter.section().getId(),
                        List.of(chapter.section().getTitle())));
            }
        }
        answer(asking, mode(book));
        if (tally.transcripts == 0) {
            problems.add(Problem.anywhere("the book has no transcript: a "
                    + "check that found nothing to check has failed"));
        }
        return inputs;
    }

    private void noPart(Section section) {
        if (section.getLevel() != 1) {
            problems.add(sources.problem("parts are not supported: "
                    + section.getTitle(),
                    List.of("= " + section.getTitle())));
        }
    }

    private Weaver walked(StructuralNode node) {
        Weaver weaver = new Weaver(
                settings, sources, problems, rewriter, tally, display);
        weaver.walk(node);
        return weaver;
    }

    private void answer(List<ChapterScript> asking, Mode mode)
            throws IOException {
        List<Path> path = new ArrayList<>(settings.classPath());
        path.add(OwnClasses.place());
        Answering answers = new Answering(
                path, mode, settings.limit(), settings.kept());
        List<List<Outcome>> outcomes = answers.of(asking.stream()
                .map(ChapterScript::questions).toList());
        for (int n = 0; n < outcomes.size(); n++) {
            asking.get(n).use(outcomes.get(n));
        }
        tally.run = answers.chaptersRun();
    }

    private static Mode mode(Document book) {
        Object set = book.getAttribute("jshell-feedback", "normal");
        return Mode.valueOf(set.toString().toUpperCase(Locale.ROOT));
    }
}
