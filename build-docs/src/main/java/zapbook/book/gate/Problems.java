package zapbook.book.gate;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects what is wrong, so that one build names every fault and not only
 * the first. The same fault found twice is kept once.
 */
public final class Problems {

    private final Set<Problem> found = new LinkedHashSet<>();

    /** Adds one. A problem with the same place and text is dropped. */
    public synchronized void add(Problem problem) {
        found.add(problem);
    }

    /** True as long as nothing is wrong. */
    public synchronized boolean none() {
        return found.isEmpty();
    }

    /** All of them, by file and line; those without a file come last. */
    public synchronized List<Problem> sorted() {
        Comparator<Problem> byPlace = Comparator
                .comparing((Problem p) -> p.file().isEmpty())
                .thenComparing(Problem::file)
                .thenComparingInt(Problem::line);
        return found.stream().sorted(byPlace).toList();
    }
}
