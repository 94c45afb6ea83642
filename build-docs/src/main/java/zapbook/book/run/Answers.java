package zapbook.book.run;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Compares an answer in a source with what JShell printed.
 *
 * <p>Stack frames outside the snippets name lines of the JDK and of the kit,
 * which differ between releases. A line {@code |        at ...} in the source
 * stands for one or more of them, so that a transcript holds on every JDK.
 */
public final class Answers {

    /** Stands for stack frames outside the snippets, at least one. */
    static final String FRAMES = "|        at ...";

    private static final Pattern FRAME = Pattern.compile("\\|        at .*");
    private static final Pattern OF_SNIPPET =
            Pattern.compile("\\|        at .*\\(#\\d+:\\d+\\)");

    private Answers() {
    }

    /** True if the expected lines say what the printed lines say. */
    public static boolean same(List<String> expected, List<String> printed) {
        return firstDifference(expected, printed) < 0;
    }

    /** Index of the first expected line that is wrong, or -1. */
    public static int firstDifference(
            List<String> expected, List<String> printed) {
        int p = 0;
        for (int e = 0; e < expected.size(); e++) {
            int next = step(expected.get(e), printed, p);
            if (next == p) {
                return e;
            }
            p = next;
        }
        return p == printed.size() ? -1 : expected.size();
    }

    private static int step(String expected, List<String> printed, int p) {
        if (p == printed.size()) {
            return p;
        }
        if (!expected.stripTrailing().equals(FRAMES)) {
            boolean same = expected.stripTrailing()
                    .equals(printed.get(p).stripTrailing());
            return same ? p + 1 : p;
        }
        int end = p;
        while (end < printed.size() && foreign(printed.get(end))) {
            end++;
        }
        return end;
    }

    private static boolean foreign(String line) {
        return FRAME.matcher(line).matches()
                && !OF_SNIPPET.matcher(line).matches();
    }

    /** The lines as a source should have them: foreign frames elided. */
    public static List<String> forSource(List<String> printed) {
        List<String> out = new ArrayList<>();
        for (String line : printed) {
            boolean foreign = foreign(line);
            String kept = foreign ? FRAMES : line.stripTrailing();
            boolean again = foreign && !out.isEmpty()
                    && out.get(out.size() - 1).equals(FRAMES);
            if (!again) {
                out.add(kept);
            }
        }
        return out;
    }
}
