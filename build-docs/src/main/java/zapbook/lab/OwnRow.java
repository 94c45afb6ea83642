package zapbook.lab;

import java.util.List;
import java.util.Map;
import zapbook.workloads.Comparison;
import zapbook.workloads.Outcome;
import zapbook.workloads.Result;
import zapbook.workloads.Subject;

/**
 * A run of the reader's class, to stand beside those of the stages. It was
 * made by the command: his Java is not in the page.
 */
final class OwnRow {

    /** What stands for it where a stage has its number. */
    private static final String MARK = "me";

    private OwnRow() {
    }

    /**
     * The run as a row of a comparison.
     *
     * @param request what the stages are asked for
     * @param outcome how it ended, as {@link Outcome} says it
     * @param figures such as "restarts=4 visited=9"
     */
    static Comparison.Row of(Request request, String name, int stage,
                             String outcome, String figures,
                             String counters) {
        Subject subject = new Subject(MARK, name, "your class", stage,
                vm -> {
                    throw new IllegalStateException(name + " ran elsewhere");
                });
        return new Comparison.Row(subject, new Result(
                request.workload().name(), request.values(),
                RowWords.outcome(outcome), "", NumberWords.read(figures),
                NumberWords.read(counters), Map.of(), List.of()));
    }
}
