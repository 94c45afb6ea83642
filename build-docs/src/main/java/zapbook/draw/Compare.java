package zapbook.draw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import zapbook.stages.Stages;
import zapbook.workloads.Comparison;
import zapbook.workloads.Comparison.Row;
import zapbook.workloads.FigureWords;
import zapbook.workloads.FigureWords.TimeUnits;
import zapbook.workloads.Result;
import zapbook.workloads.Subject;
import zapbook.workloads.Workloads;

/**
 * One workload on every stage and on its variants, as a table or a plot.
 *
 * <pre>
 *   var restarts = Compare.of("restarts", "roots=16")
 *   restarts.table("restarts", "visited")
 *   restarts.plot("visited")
 *   restarts.value(2, "visited")
 * </pre>
 *
 * <p>A figure is one that the workload names, a counter such as
 * {@code flushes}, or {@code holds}, {@code maxHoldNanos} and
 * {@code totalHoldNanos} of the lock. Times are virtual.
 */
public final class Compare {

    /** From this ratio of two values on a plot needs a logarithmic axis. */
    private static final int SPAN = 300;

    private final Comparison comparison;
    /** Whether no parameter was changed. */
    private final boolean standard;
    /** The chapter whose patch is marked. */
    private final int chapter;

    private Compare(Comparison comparison, boolean standard, int chapter) {
        this.comparison = comparison;
        this.standard = standard;
        this.chapter = chapter;
    }

    /**
     * Runs a workload on every stage.
     *
     * @param workload   its name, see {@link Workloads}
     * @param parameters those that are not to have their standard value, such
     *                   as {@code roots=16}
     * @throws IllegalArgumentException if there is no such workload, or no
     *                                  such parameter, or its value is out of
     *                                  range
     */
    public static Compare of(String workload, String... parameters) {
        Comparison comparison = Workloads.compare(workload, parameters);
        return new Compare(comparison, parameters.length == 0,
                comparison.workload().chapter());
    }

    /**
     * Runs that somebody has made, perhaps not on every stage.
     *
     * @param runs     what came of them; at least one on a stage
     * @param standard whether no parameter was changed
     */
    public static Compare of(Comparison runs, boolean standard) {
        return new Compare(runs, standard, runs.workload().chapter());
    }

    /** The same runs, with the patch of another chapter marked. */
    public Compare chapter(int number) {
        Stages.stage(number);
        return new Compare(comparison, standard, number);
    }

    /** The same runs, and one on an MMU beside the stages. */
    public Compare with(Subject subject, Result result) {
        List<Row> rows = new ArrayList<>(comparison.rows());
        rows.add(new Row(subject, result));
        return new Compare(new Comparison(comparison.workload(),
                List.copyOf(rows)), standard, chapter);
    }

    /** The names of all figures, those of the workload first. */
    public List<String> figures() {
        return comparison.allFigures();
    }

    /** What came of the run on a stage. */
    public Result result(int stage) {
        return comparison.stage(Stages.stage(stage).number()).result();
    }

    /**
     * A figure of a stage; times in nanoseconds.
     *
     * @throws IllegalArgumentException if there is no such stage or figure
     * @throws IllegalStateException    if the run ended before it was known
     */
    public long value(int stage, String figure) {
        Long value = comparison.stage(Stages.stage(stage).number())
                .value(checked(figure));
        if (value == null) {
            throw new IllegalStateException(comparison.workload().name() + " on stage "
                    + stage + " ended without " + figure);
        }
        return value;
    }

    /**
     * Stages in rows, and what stands beside them, figures in columns. The
     * stage of the chapter and the one before it are marked.
     *
     * @param figures which; none for those of the workload
     * @throws IllegalArgumentException if there is no such figure
     */
    public Table table(String... figures) {
        List<String> names = figures.length == 0 ? comparison.figures()
                : List.of(figures);
        boolean outcomes = !comparison.allEndedAlike();
        Table table = Table.of(title()).text("stage").text("")
                .note(standard ? comparison.workload().whatToSee() : "");
        table = outcomes ? table.text("outcome") : table;
        for (String name : names) {
            table = table.number(FigureWords.label(checked(name)),
                    unit(name));
        }
        for (Row row : comparison.rows()) {
            boolean stage = row.subject().isStage();
            List<Object> cells = new ArrayList<>(List.of(
                    row.subject().mark(), stage ? row.subject().title()
                            : row.subject().name()));
            if (outcomes) {
                cells.add(row.result().outcome());
            }
            names.forEach(name -> cells.add(cell(row, name)));
            table = table.marked(mark(row), cells.toArray());
        }
        return table;
    }

    /**
     * A figure over the stages as bars; the axis is logarithmic where values
     * differ very much.
     *
     * @throws IllegalArgumentException if there is no such figure
     */
    public Plot plot(String figure) {
        Map<String, Map<Integer, Double>> series = new LinkedHashMap<>();
        double unit = scale(checked(figure)).nanos();
        for (Row row : comparison.rows()) {
            Long value = row.value(figure);
            String name = row.subject().isStage() ? "stages"
                    : row.subject().name();
            series.computeIfAbsent(name, key -> new TreeMap<>()).put(
                    row.subject().stage(), value == null ? 0 : value / unit);
        }
        var size = series.values().stream()
                .flatMap(values -> values.values().stream())
                .mapToDouble(v -> v).filter(v -> v > 0).summaryStatistics();
        Plot plot = Plot.bars(comparison.workload().name() + ": "
                        + comparison.workload().title())
                .x("stage", "").y(FigureWords.label(figure), unit(figure)
                        + (FigureWords.isTime(figure) ? " of virtual time"
                        : ""))
                .note(story(figure));
        for (var each : series.entrySet()) {
            plot = plot.series(series.size() == 1 ? "" : each.getKey(),
                    each.getValue());
        }
        return size.getCount() > 0 && size.getMax() / size.getMin() >= SPAN
                ? plot.log() : plot;
    }

    @Override
    public String toString() {
        return title() + "; figures " + String.join(", ", comparison.figures());
    }

    // ---- words ------------------------------------------------------

    private String title() {
        return comparison.workload().name() + ": "
                + comparison.workload().title() + " ("
                + comparison.rows().get(0).result().parameters().entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining(" ")) + ")";
    }

    /** Stretches of stages with the same value, such as "8 up to stage 3". */
    private String story(String figure) {
        List<Row> stages = comparison.rows().stream()
                .filter(row -> row.subject().isStage()).toList();
        boolean all = stages.size() == Stages.all().size();
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int n = 1; n <= stages.size(); n++) {
            Long value = stages.get(from).value(figure);
            if (n == stages.size()
                    || !Objects.equals(stages.get(n).value(figure), value)) {
                parts.add(inWords(value, figure, parts.isEmpty())
                        + (all ? stretch(from, n - 1, stages.size() - 1)
                        : on(stages.subList(from, n))));
                from = n;
            }
        }
        comparison.rows().stream().filter(row -> !row.subject().isStage())
                .forEach(row -> parts.add(inWords(row.value(figure), figure,
                        false) + " on " + row.subject().name()));
        String label = FigureWords.label(figure);
        return Character.toUpperCase(label.charAt(0)) + label.substring(1)
                + ": " + Words.and(parts) + ".";
    }

    /** Where some stages were left out, each is named. */
    private static String on(List<Row> stages) {
        return (stages.size() == 1 ? " on stage " : " on stages ")
                + Words.and(stages.stream()
                .map(row -> row.subject().mark()).toList());
    }

    private static String stretch(int from, int to, int last) {
        if (from == 0 && to == last) {
            return " on every stage";
        }
        if (from == to) {
            return " on stage " + from;
        }
        return from == 0 ? " up to stage " + to
                : to == last ? " from stage " + from + " on"
                : " on stages " + from + (to == from + 1 ? " and " : " to ")
                        + to;
    }

    /** The unit need not be said twice. */
    private static String inWords(Long value, String figure, boolean first) {
        if (value == null) {
            return "not reached";
        }
        String unit = FigureWords.unit(figure);
        return FigureWords.shown(figure, value) + (unit.isEmpty() || !first
                ? "" : " " + (value == 1 ? FigureWords.one(unit) : unit));
    }

    private String mark(Row row) {
        if (!row.subject().isStage()) {
            return "";
        }
        return row.subject().stage() == chapter ? "after"
                : row.subject().stage() == chapter - 1 ? "before" : "";
    }

    // ---- values -----------------------------------------------------

    private String checked(String figure) {
        if (!figures().contains(figure)) {
            throw new IllegalArgumentException(comparison.workload().name()
                    + " has no figure '" + figure + "', expected one of "
                    + String.join(", ", figures()));
        }
        return figure;
    }

    /** All times of a figure are shown in one unit. */
    private TimeUnits scale(String figure) {
        return FigureWords.isTime(figure) ? TimeUnits.of(comparison.rows()
                .stream().map(row -> row.value(figure))
                .filter(value -> value != null)
                .mapToLong(value -> value).max().orElse(0)) : TimeUnits.NS;
    }

    private String unit(String figure) {
        return FigureWords.isTime(figure) ? scale(figure).toString()
                : FigureWords.unit(figure);
    }

    private Object cell(Row row, String figure) {
        Long value = row.value(figure);
        if (value == null || !FigureWords.isTime(figure)) {
            return value;
        }
        TimeUnits unit = scale(figure);
        return String.format(Locale.ROOT, unit == TimeUnits.NS ? "%,.0f"
                : "%,.3f", value / unit.nanos());
    }
}
