package zapbook.lab;

import java.util.List;
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
                NumberWords.of(result.figures()),
                NumberWords.of(result.counters()),
                NumberWords.of(result.lock()), result.outcome().toString());
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
                outcome(lines[5]), lines[1], NumberWords.read(lines[2]),
                NumberWords.read(lines[3]), NumberWords.read(lines[4]),
                List.of()));
    }

    static Outcome outcome(String text) {
        for (Outcome each : Outcome.values()) {
            if (each.toString().equals(text)) {
                return each;
            }
        }
        return Outcome.DONE;
    }
}
