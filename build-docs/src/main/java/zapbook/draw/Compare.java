package zapbook.draw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import zapbook.draw.FigureWords.TimeUnits;
import zapbook.stages.Stage;
import zapbook.stages.Stages;
import zapbook.workloads.Result;
import zapbook.workloads.Workload;
import zapbook.workloads.Workloads;

/**
 * One workload on every stage, as a table or a plot.
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

    private final Workload workload;
    /** Whether no parameter was changed. */
    private final boolean standard;
    /** The chapter whose patch is marked. */
    private final int chapter;
    private final Map<Stage, Result> results;

    private Compare(Workload workload, boolean standard, int chapter,
                    Map<Stage, Result> results) {
        this.workload = workload;
        this.standard = standard;
        this.chapter = chapter;
        this.results = results;
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
        Workload found = Workloads.named(workload);
        Map<String, Long> given = numbers(parameters);
        Map<Stage, Result> results = new LinkedHashMap<>();
        for (Stage stage : Stages.all()) {
            results.put(stage, found.run(stage.factory(), given));
        }
        return new Compare(found, given.isEmpty(), found.chapter(), results);
    }

    private static Map<String, Long> numbers(String[] parameters) {
        Map<String, Long> numbers = new LinkedHashMap<>();
        for (String one : parameters) {
            if (!one.matches("\\w+=\\d[\\d_,]{0,18}")) {
                throw new IllegalArgumentException("'" + one + "' is no "
                        + "parameter with its value, expected for instance "
                        + "roots=16");
            }
            int at = one.indexOf('=');
            numbers.put(one.substring(0, at), Long.valueOf(
                    one.substring(at + 1).replaceAll("[_,]", "")));
        }
        return numbers;
    }

    /** The same runs, with the patch of another chapter marked. */
    public Compare chapter(int number) {
        Stages.stage(number);
        return new Compare(workload, standard, number, results);
    }

    /** The names of all figures, those of the workload first. */
    public List<String> figures() {
        Set<String> names = new LinkedHashSet<>(ownFigures());
        results.values().forEach(result -> {
            names.addAll(result.counters().keySet());
            names.addAll(result.lock().keySet());
        });
        return List.copyOf(names);
    }

    /** What came of the run on a stage. */
    public Result result(int stage) {
        return results.get(Stages.stage(stage));
    }

    /**
     * A figure of a stage; times in nanoseconds.
     *
     * @throws IllegalArgumentException if there is no such stage or figure
     * @throws IllegalStateException    if the run ended before it was known
     */
    public long value(int stage, String figure) {
        Long value = value(Stages.stage(stage), checked(figure));
        if (value == null) {
            throw new IllegalStateException(workload.name() + " on stage "
                    + stage + " ended without " + figure);
        }
        return value;
    }

    /**
     * Stages in rows, figures in columns. The stage of the chapter and the one
     * before it are marked.
     *
     * @param figures which; none for those of the workload
     * @throws IllegalArgumentException if there is no such figure
     */
    public Table table(String... figures) {
        List<String> names = figures.length == 0 ? ownFigures()
                : List.of(figures);
        boolean outcomes = results.values().stream().map(Result::outcome)
                .distinct().count() > 1;
        Table table = Table.of(title()).text("stage").text("")
                .note(standard ? workload.whatToSee() : "");
        table = outcomes ? table.text("outcome") : table;
        for (String name : names) {
            table = table.number(FigureWords.label(checked(name)),
                    unit(name));
        }
        for (Stage stage : results.keySet()) {
            List<Object> cells = new ArrayList<>(List.of(
                    stage.number(), stage.title()));
            if (outcomes) {
                cells.add(results.get(stage).outcome());
            }
            names.forEach(name -> cells.add(cell(stage, name)));
            table = table.marked(mark(stage), cells.toArray());
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
        Map<Integer, Double> values = new TreeMap<>();
        double unit = scale(checked(figure)).nanos;
        results.keySet().forEach(stage -> {
            Long value = value(stage, figure);
            values.put(stage.number(), value == null ? 0 : value / unit);
        });
        var size = values.values().stream().mapToDouble(v -> v)
                .filter(v -> v > 0).summaryStatistics();
        Plot plot = Plot.bars(workload.name() + ": " + workload.title())
                .x("stage", "").y(FigureWords.label(figure), unit(figure)
                        + (FigureWords.isTime(figure) ? " of virtual time"
                        : ""))
                .series("", values).note(story(figure));
        return size.getCount() > 0 && size.getMax() / size.getMin() >= SPAN
                ? plot.log() : plot;
    }

    @Override
    public String toString() {
        return title() + "; figures " + String.join(", ", ownFigures());
    }

    // ---- words ------------------------------------------------------

    private String title() {
        return workload.name() + ": " + workload.title() + " ("
                + result(0).parameters().entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining(" ")) + ")";
    }

    /** Stretches of stages with the same value, such as "8 up to stage 3". */
    private String story(String figure) {
        List<Stage> stages = List.copyOf(results.keySet());
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int n = 1; n <= stages.size(); n++) {
            Long value = value(stages.get(from), figure);
            if (n == stages.size()
                    || !Objects.equals(value(stages.get(n), figure), value)) {
                parts.add(inWords(value, figure, parts.isEmpty())
                        + stretch(from, n - 1, stages.size() - 1));
                from = n;
            }
        }
        String label = FigureWords.label(figure);
        return Character.toUpperCase(label.charAt(0)) + label.substring(1)
                + ": " + Words.and(parts) + ".";
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

    private String mark(Stage stage) {
        return stage.number() == chapter ? "after"
                : stage.number() == chapter - 1 ? "before" : "";
    }

    // ---- values -----------------------------------------------------

    private List<String> ownFigures() {
        Set<String> names = new LinkedHashSet<>();
        results.values().stream().map(result -> result.figures().keySet())
                .max((a, b) -> Integer.compare(a.size(), b.size()))
                .ifPresent(names::addAll);
        results.values().forEach(
                result -> names.addAll(result.figures().keySet()));
        return List.copyOf(names);
    }

    private String checked(String figure) {
        if (!figures().contains(figure)) {
            throw new IllegalArgumentException(workload.name()
                    + " has no figure '" + figure + "', expected one of "
                    + String.join(", ", figures()));
        }
        return figure;
    }

    private Long value(Stage stage, String figure) {
        Result result = results.get(stage);
        return result.figures().getOrDefault(figure, result.counters()
                .getOrDefault(figure, result.lock().get(figure)));
    }

    /** All times of a figure are shown in one unit. */
    private TimeUnits scale(String figure) {
        return FigureWords.isTime(figure) ? TimeUnits.of(results.keySet()
                .stream().map(stage -> value(stage, figure))
                .filter(value -> value != null)
                .mapToLong(value -> value).max().orElse(0)) : TimeUnits.NS;
    }

    private String unit(String figure) {
        return FigureWords.isTime(figure) ? scale(figure).text
                : FigureWords.unit(figure);
    }

    private Object cell(Stage stage, String figure) {
        Long value = value(stage, figure);
        if (value == null || !FigureWords.isTime(figure)) {
            return value;
        }
        TimeUnits unit = scale(figure);
        return String.format(Locale.ROOT, unit == TimeUnits.NS ? "%,.0f"
                : "%,.3f", value / unit.nanos);
    }
}
