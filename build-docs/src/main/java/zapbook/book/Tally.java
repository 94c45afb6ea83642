package zapbook.book;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zapbook.book.answer.Drawn;

/** Counts what a build looked at, for the one line at its end. */
public final class Tally {

    int pages;
    int transcripts;
    int answers;
    int values;
    int sources;
    int links;
    /** Chapters whose answers were not known from an earlier build. */
    int run;
    private final Map<Drawn, Integer> drawn = new EnumMap<>(Drawn.class);

    /** Counts a block; the number is unique in its kind. */
    int drawn(Drawn kind) {
        return drawn.merge(kind, 1, Integer::sum);
    }

    /** How many blocks of a kind there were. */
    int count(Drawn kind) {
        return drawn.getOrDefault(kind, 0);
    }

    /** How much of the book had to run. */
    String chaptersRun() {
        return run == 0 ? "no chapter had to run"
                : run == 1 ? "1 chapter had to run"
                : run + " chapters had to run";
    }

    @Override
    public String toString() {
        return pages + " pages, " + transcripts + " transcripts with "
                + answers + " answers, " + values + " values, "
                + Stream.of(Drawn.values())
                .map(kind -> count(kind) + " " + kind.word()
                         + (kind == Drawn.QUESTIONS ? ", " : "s, "))
                .collect(Collectors.joining())
                + sources + " sources, " + links + " links";
    }
}
