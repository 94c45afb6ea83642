package zapbook.lab;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import zapbook.workloads.Comparison;
import zapbook.workloads.Outcome;
import zapbook.workloads.Result;
import zapbook.workloads.Subject;

/**
 * A run as text, so that one that was made elsewhere can stand in a table:
 * by a second worker of the page, or by the command.
 */
final class RowWords {

    private RowWords() {
    }

    /** A run, without the lines of its kernel log. */
    static String of(Comparison.Row row) {
        Result result = row.result();
        return String.join("\n", row.subject().mark(), result.reason(),
                words(result.figures()), words(result.counters()),
                words(result.lock()), result.outcome().toString());
    }

    /**
     * The run that such a text tells.
     *
     * @throws IllegalArgumentException if it is of a subject that was not
     *                                  asked for
     */
    static Comparison.Row read(Request request, String text) {
        String[] lines = text.split("\n");
        Subject subject = request.subjects().stream()
                .filter(each -> each.mark().equals(lines[0])).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "nobody asked for '" + lines[0] + "'"));
        return new Comparison.Row(subject, new Result(
                request.workload().name(), request.values(),
                outcome(lines[5]), lines[1], numbers(lines[2]),
                numbers(lines[3]), numbers(lines[4]), List.of()));
    }

    static Outcome outcome(String text) {
        for (Outcome each : Outcome.values()) {
            if (each.toString().equals(text)) {
                return each;
            }
        }
        return Outcome.DONE;
    }

    private static String words(Map<String, Long> numbers) {
        return numbers.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(" "));
    }

    /** Such as "restarts=4 visited=9"; nothing for none. */
    static Map<String, Long> numbers(String words) {
        Map<String, Long> numbers = new LinkedHashMap<>();
        for (String word : words.isEmpty() ? new String[0]
                : words.split(" ")) {
            int at = word.indexOf('=');
            numbers.put(word.substring(0, at),
                    Long.valueOf(word.substring(at + 1)));
        }
        return numbers;
    }
}
