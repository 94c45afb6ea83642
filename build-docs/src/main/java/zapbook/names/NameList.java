package zapbook.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The list of names, by groups; every place in it was looked up. */
final class NameList {

    private static final String FILE = "names.txt";

    /**
     * A line of the list.
     *
     * @param kernel the kernel's name; what stands behind it in brackets is a
     *               note
     * @param place  ours
     * @param first  number of the first stage that has it
     */
    record Pair(String kernel, Place place, int first) {
        /** The name without the note. */
        String name() {
            return kernel.replaceFirst(" \\(.*", "");
        }
    }

    private final Map<String, List<Pair>> groups = new LinkedHashMap<>();

    /** The list of the kit. */
    static NameList read() {
        try (Reader file = new InputStreamReader(
                NameList.class.getResourceAsStream(FILE),
                StandardCharsets.UTF_8)) {
            return new NameList(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a list.
     *
     * @throws IllegalArgumentException if a line is none, or names what is
     *                                  not there; the message has its number
     */
    NameList(Reader file) {
        List<String> lines = new BufferedReader(file).lines().toList();
        List<Pair> group = null;
        for (int n = 0; n < lines.size(); n++) {
            String line = lines.get(n).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (line.matches("\\[\\w+]")) {
                group = new ArrayList<>();
                groups.put(line.substring(1, line.length() - 1), group);
            } else {
                check(group != null, n, "stands before the first [group]");
                group.add(pair(line, n));
            }
        }
    }

    private static Pair pair(String line, int n) {
        String[] parts = line.split(" {2,}");
        check(parts.length == 2, n, "expected a name of the kernel, two"
                + " spaces or more, and a place: " + line);
        try {
            Place place = Place.of(parts[1]);
            return new Pair(parts[0], place, Chain.first(place));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(FILE + " line " + (n + 1)
                    + ", " + parts[0] + ": " + e.getMessage(), e);
        }
    }

    private static void check(boolean holds, int n, String text) {
        if (!holds) {
            throw new IllegalArgumentException(
                    FILE + " line " + (n + 1) + ": " + text);
        }
    }

    /**
     * The lines of a group.
     *
     * @throws IllegalArgumentException if there is no such group
     */
    List<Pair> group(String name) {
        if (!groups.containsKey(name)) {
            throw new IllegalArgumentException("no group '" + name
                    + "' of names, expected one of "
                    + String.join(", ", groups.keySet()));
        }
        return List.copyOf(groups.get(name));
    }

    /** All lines. */
    List<Pair> all() {
        return groups.values().stream().flatMap(List::stream).toList();
    }
}
