package zapbook.book.run;

import java.util.ArrayList;
import java.util.List;

/**
 * A transcript as it stands in a source: prompts, inputs, answers.
 *
 * <pre>
 *   jshell&gt; int twice(int n) {
 *      ...&gt;   return 2 * n;
 *      ...&gt; }
 *   |  created method twice(int)
 *
 *   jshell&gt; twice(21)
 *   $2 ==&gt; 42
 * </pre>
 */
public final class Transcript {

    /** What stands before an input. */
    public static final String PROMPT = "jshell> ";
    /** What stands before the second and later lines of an input. */
    public static final String MORE = "   ...> ";

    private final List<Entry> entries;

    private Transcript(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** The inputs with their answers, in order. */
    public List<Entry> entries() {
        return entries;
    }

    /**
     * Reads the lines of a block.
     *
     * @throws MalformedTranscript if the first line has no prompt, or a
     *                             continuation follows no input
     */
    public static Transcript parse(List<String> lines) {
        List<Entry> entries = new ArrayList<>();
        int i = 0;
        while (i < lines.size() && lines.get(i).isBlank()) {
            i++;
        }
        while (i < lines.size()) {
            Entry entry = entry(lines, i);
            entries.add(entry);
            i = nextPrompt(lines, entry.answerAt());
        }
        if (entries.isEmpty()) {
            throw new MalformedTranscript(0, "a transcript without a prompt");
        }
        return new Transcript(entries);
    }

    private static Entry entry(List<String> lines, int start) {
        if (!isPrompt(lines.get(start))) {
            throw new MalformedTranscript(start,
                    "a transcript starts with \"" + PROMPT + "\"");
        }
        List<String> input = new ArrayList<>();
        input.add(after(PROMPT, lines.get(start)));
        int i = start + 1;
        while (i < lines.size() && isMore(lines.get(i))) {
            input.add(after(MORE, lines.get(i++)));
        }
        int end = nextPrompt(lines, i);
        return new Entry(start, input, trimmed(lines.subList(i, end)));
    }

    private static int nextPrompt(List<String> lines, int from) {
        int i = from;
        while (i < lines.size() && !isPrompt(lines.get(i))) {
            if (isMore(lines.get(i))) {
                throw new MalformedTranscript(i,
                        "a continuation line that follows no input");
            }
            i++;
        }
        return i;
    }

    private static List<String> trimmed(List<String> lines) {
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isBlank()) {
            end--;
        }
        return List.copyOf(lines.subList(0, end));
    }

    private static boolean isPrompt(String line) {
        return (line + " ").startsWith(PROMPT);
    }

    private static boolean isMore(String line) {
        return (line + " ").startsWith(MORE);
    }

    private static String after(String prompt, String line) {
        return line.length() < prompt.length()
                ? "" : line.substring(prompt.length());
    }
}
