package zapbook.book.answer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import zapbook.book.run.Ask;
import zapbook.book.run.Mode;
import zapbook.book.run.Outcome;

/** Answers what the chapters of a book ask, several chapters at a time. */
public final class Answering {

    private static final int AT_ONCE =
            Math.min(4, Runtime.getRuntime().availableProcessors());

    /** What one chapter asks, and where each ask stands. */
    public record Questions(List<Ask> asks, List<String> places) {
    }

    private final Session session;
    private final Fingerprint fingerprint;
    private final Kept kept;
    private int run;

    /**
     * Answers for one state of the classes.
     *
     * @param classPath what snippets may use beside the JDK
     * @param mode      the feedback mode to print in
     * @param limit     how long one input may run
     * @param folder    where answers are kept between builds
     */
    public Answering(List<Path> classPath, Mode mode, Duration limit,
                     Path folder) {
        this.session = new Session(classPath, mode, limit);
        this.fingerprint = new Fingerprint(classPath, mode);
        this.kept = new Kept(folder);
    }

    /** How many chapters had to run. */
    public int chaptersRun() {
        return run;
    }

    /**
     * The outcomes for each chapter, one for each of its asks.
     *
     * @throws IOException if what is kept cannot be tidied
     */
    public List<List<Outcome>> of(List<Questions> chapters)
            throws IOException {
        ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<List<Outcome>>> pending = new ArrayList<>();
            for (Questions chapter : chapters) {
                pending.add(workers.submit(() -> of(chapter)));
            }
            List<List<Outcome>> all = new ArrayList<>();
            for (Future<List<Outcome>> one : pending) {
                all.add(taken(one));
            }
            kept.tidy();
            return all;
        } finally {
            workers.shutdownNow();
        }
    }

    private List<Outcome> of(Questions chapter) {
        if (chapter.asks.isEmpty()) {
            return List.of();
        }
        String key = fingerprint.of(chapter.asks);
        Optional<List<Outcome>> known = kept.get(key, chapter.asks.size());
        if (known.isPresent()) {
            return known.get();
        }
        synchronized (this) {
            run++;
        }
        List<Outcome> fresh = session.run(chapter.asks, chapter.places);
        kept.put(key, fresh);
        return fresh;
    }

    private static List<Outcome> taken(Future<List<Outcome>> one) {
        try {
            return one.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause
                    : new IllegalStateException(e.getCause());
        }
    }
}
