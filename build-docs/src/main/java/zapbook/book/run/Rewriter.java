package zapbook.book.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts the right answers into the sources. A file is written aside and moved
 * into place, so that nobody ever sees half a chapter.
 */
public final class Rewriter {

    /** Lines {@code from} to {@code to} (0-based, end excluded) become these. */
    private record Edit(int from, int to, List<String> lines) {
    }

    private final Map<Path, List<Edit>> edits = new TreeMap<>();

    /** Remembers a change; nothing is written yet. */
    public void replace(Path file, int from, int to, List<String> lines) {
        edits.computeIfAbsent(file, f -> new ArrayList<>())
                .add(new Edit(from, to, List.copyOf(lines)));
    }

    /**
     * Writes every changed file.
     *
     * @return the files that changed
     * @throws IOException if one cannot be read or written
     */
    public List<Path> write() throws IOException {
        for (var file : edits.entrySet()) {
            write(file.getKey(), file.getValue());
        }
        return List.copyOf(edits.keySet());
    }

    private static void write(Path file, List<Edit> edits)
            throws IOException {
        String old = Files.readString(file);
        String end = old.contains("\r\n") ? "\r\n" : "\n";
        List<String> lines = new ArrayList<>(old.lines().toList());
        // from the bottom up, so that the numbers above stay right
        edits.sort(Collections.reverseOrder(
                Comparator.comparingInt(Edit::from)));
        for (Edit edit : edits) {
            List<String> range = lines.subList(edit.from, edit.to);
            range.clear();
            range.addAll(edit.lines);
        }
        boolean closed = old.endsWith("\n");
        Path aside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(aside,
                    String.join(end, lines) + (closed ? end : ""));
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
    }
}
