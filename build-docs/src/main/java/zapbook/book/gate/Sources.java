package zapbook.book.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The AsciiDoc files of the book, read once. Asciidoctor does not give a line
 * for every fault; this class finds the line by looking for the faulty text.
 */
public final class Sources {

    private final Path root;
    private final Path chapters;
    private final Map<Path, List<String>> lines = new HashMap<>();

    /**
     * Reads nothing yet.
     *
     * @param root     what printed paths are relative to
     * @param chapters the folder with the {@code .adoc} files
     */
    public Sources(Path root, Path chapters) {
        this.root = root.toAbsolutePath().normalize();
        this.chapters = chapters.toAbsolutePath().normalize();
    }

    /** The path as messages print it: relative to the root if inside it. */
    public Path shown(Path file) {
        Path full = file.toAbsolutePath().normalize();
        return full.startsWith(root) ? root.relativize(full) : full;
    }

    /**
     * The lines of a file, without line ends.
     *
     * @throws UncheckedIOException if it cannot be read
     */
    public List<String> lines(Path file) {
        return lines.computeIfAbsent(
                file.toAbsolutePath().normalize(), Sources::read);
    }

    /** A problem at a line of a file. */
    public Problem problem(Path file, int line, String text) {
        return Problem.at(shown(file), line, text);
    }

    /**
     * A problem whose place is where one of the needles stands first; without
     * a place if none does.
     */
    public Problem problem(String text, List<String> needles) {
        for (String needle : needles) {
            Optional<Problem> hit = adocFiles().stream()
                    .flatMap(f -> find(f, 1, needle).stream()
                            .map(line -> problem(f, line, text)))
                    .findFirst();
            if (hit.isPresent()) {
                return hit.get();
            }
        }
        return Problem.anywhere(text);
    }

    /** Like {@link #problem(String, List)}, at the last such place. */
    public Problem problemAtLast(String text, List<String> needles) {
        Problem last = Problem.anywhere(text);
        for (Path file : adocFiles()) {
            List<String> all = lines(file);
            for (int i = 0; i < all.size(); i++) {
                if (needles.stream().anyMatch(all.get(i)::contains)) {
                    last = problem(file, i + 1, text);
                }
            }
        }
        return last;
    }

    /** The first line at or after {@code from} (1-based) with the text. */
    public Optional<Integer> find(Path file, int from, String needle) {
        List<String> all = lines(file);
        for (int i = Math.max(0, from - 1); i < all.size(); i++) {
            if (all.get(i).contains(needle)) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }

    /** Every {@code .adoc} file of the book, by name. */
    public List<Path> adocFiles() {
        try (Stream<Path> files = Files.walk(chapters)) {
            List<Path> found = new ArrayList<>(files
                    .filter(f -> f.toString().endsWith(".adoc")).toList());
            found.sort(null);
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> read(Path file) {
        try {
            return Files.readString(file).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
