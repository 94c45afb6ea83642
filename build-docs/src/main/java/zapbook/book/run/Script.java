package zapbook.book.run;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a chapter's transcripts type, as a file that {@code jshell} loads. A
 * comment before each transcript says its number and where it stands.
 *
 * @param parts the transcripts in their order
 */
public record Script(List<Part> parts) {

    private static final Pattern HEADING =
            Pattern.compile("// snippet (\\d+): (.*)");

    /**
     * The inputs of one transcript.
     *
     * @param number from 1
     * @param title  the heading above it in the chapter
     * @param source the inputs, as they stand in the file
     */
    public record Part(int number, String title, String source) {

        /** The inputs one by one, divided where the tool would divide. */
        public List<String> inputs() {
            List<String> inputs = new ArrayList<>();
            String input = "";
            for (String line : source.lines().toList()) {
                input += input.isEmpty() ? line : "\n" + line;
                if (Completion.of(input).completeness().isComplete()) {
                    inputs.add(input);
                    input = "";
                }
            }
            return List.copyOf(inputs);
        }
    }

    /** The comment that stands before a transcript. */
    public static String heading(int number, String title) {
        return "// snippet " + number + ": " + title;
    }

    /** Reads the lines of a file; one without such comments is one part. */
    public static Script read(List<String> lines) {
        List<Part> parts = new ArrayList<>();
        if (lines.stream().noneMatch(line -> HEADING.matcher(line).matches())
                && !lines.isEmpty()) {
            parts.add(new Part(1, "all of it", ""));
        }
        for (String line : lines) {
            Matcher heading = HEADING.matcher(line);
            int last = parts.size() - 1;
            if (heading.matches()) {
                parts.add(new Part(Integer.parseInt(heading.group(1)),
                        heading.group(2), ""));
            } else if (last >= 0) {
                Part part = parts.get(last);
                parts.set(last, new Part(part.number, part.title,
                        part.source + line + "\n"));
            }
        }
        return new Script(List.copyOf(parts));
    }
}
