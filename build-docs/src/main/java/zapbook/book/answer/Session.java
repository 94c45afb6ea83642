package zapbook.book.answer;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zapbook.book.run.Ask;
import zapbook.book.run.ChapterShell;
import zapbook.book.run.Entry;
import zapbook.book.run.FailedExpression;
import zapbook.book.run.Mode;
import zapbook.book.run.Outcome;
import zapbook.book.run.Values;
import zapbook.book.run.Watch;

/** Runs what one chapter asks, in a shell of its own. */
final class Session {

    private final List<Path> classPath;
    private final Mode mode;
    private final Duration limit;

    Session(List<Path> classPath, Mode mode, Duration limit) {
        this.classPath = classPath;
        this.mode = mode;
        this.limit = limit;
    }

    /**
     * An outcome for each ask, in order.
     *
     * @param places where each stands, for somebody who waits
     */
    List<Outcome> run(List<Ask> asks, List<String> places) {
        List<Outcome> outcomes = new ArrayList<>();
        try (var shell = new ChapterShell(classPath, mode, limit)) {
            for (int n = 0; n < asks.size(); n++) {
                Watch.at(places.get(n));
                outcomes.add(answer(shell, asks.get(n)));
            }
        } finally {
            Watch.at("");
        }
        return outcomes;
    }

    private static Outcome answer(ChapterShell shell, Ask ask) {
        if (ask.kind().equals(Ask.INPUT)) {
            return Outcome.of(shell.run(new Entry(0, ask.lines(), List.of())));
        }
        Optional<Drawn> block = Drawn.named(ask.kind());
        try {
            return block.isEmpty()
                    ? Outcome.text(Values.print(shell.value(ask.source())))
                    : Outcome.shown(block.get().exhibit(shell.value(
                            ask.source(), block.get().inReach())));
        } catch (FailedExpression | IllegalStateException
                 | IllegalArgumentException e) {
            return Outcome.failed(String.valueOf(e.getMessage()));
        }
    }
}
