package zapbook.lab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zapbook.draw.Compare;
import zapbook.draw.Figure;
import zapbook.draw.Plot;
import zapbook.draw.Table;
import zapbook.replay.Replay;
import zapbook.replay.Window;
import zapbook.replay.page.ReplayHtml;
import zapbook.workloads.Comparison;
import zapbook.workloads.FigureWords;
import zapbook.workloads.Subject;

/** One request: run after run, and then what there is to see. */
final class Runs {

    private final Request request;
    private final Pace.Observer observer;
    private final int chapter;
    private final List<Comparison.Row> rows = new ArrayList<>();
    /** Events of the run that was made last, from its beginning. */
    private int events;
    /** A run of the reader's class, which was made elsewhere; or null. */
    private Comparison.Row own;

    /**
     * Nothing runs yet.
     *
     * @param chapter whose patch is marked in the table
     */
    Runs(Request request, Pace.Observer observer, int chapter) {
        this.request = request;
        this.observer = observer;
        this.chapter = chapter;
    }

    Request request() {
        return request;
    }

    /** Runs on the next subject. */
    void next() {
        Subject subject = request.subjects().get(rows.size());
        Pace pace = new Pace(observer);
        rows.add(new Comparison.Row(subject, request.workload()
                .run(paced(subject, pace).factory(), request.values())));
        events = pace.events();
    }

    /** How many events the run had that was made last. */
    int events() {
        return events;
    }

    /** The runs that were made here, as text. */
    List<String> made() {
        return rows.stream().map(RowWords::of).toList();
    }

    /**
     * Takes runs that were made elsewhere, in the order of the request.
     *
     * @throws IllegalArgumentException if one of them was not asked for
     */
    void take(List<String> texts) {
        texts.forEach(text -> rows.add(RowWords.read(request, text)));
        rows.sort(Comparator.comparingInt(
                row -> request.subjects().indexOf(row.subject())));
    }

    /** Puts a run beside these; null for none. */
    void beside(Comparison.Row run) {
        own = run;
    }

    private Compare compare() {
        List<Comparison.Row> all = new ArrayList<>(rows);
        if (own != null) {
            all.add(own);
        }
        return Compare.of(new Comparison(request.workload(), all), false)
                .chapter(chapter);
    }

    /** What was run, in a line. */
    String title() {
        return table(List.of()).title();
    }

    /** The table as HTML. */
    String tableHtml(List<String> figures) {
        return table(figures).html();
    }

    /** Without the figures that no run got as far as. */
    private Table table(List<String> figures) {
        Compare compare = compare();
        return compare.table(figures.stream()
                .filter(compare.figures()::contains).toArray(String[]::new));
    }

    /** The figures that can be drawn, those of the table first. */
    List<String> figures() {
        Set<String> all = new LinkedHashSet<>(
                new Comparison(request.workload(), rows).figures());
        all.addAll(compare().figures());
        return List.copyOf(all);
    }

    /** The plot of a figure as HTML; empty if no run got as far as that. */
    String plotHtml(String figure, int number) {
        if (!compare().figures().contains(figure)) {
            return "";
        }
        Plot plot = compare().plot(figure);
        return Figure.drawing(plot.svg(), plot.alt(), number);
    }

    /** What there is to see in that plot, in a sentence. */
    String plotNote(String figure) {
        return compare().figures().contains(figure)
                ? compare().plot(figure).note()
                : "No run got as far as that.";
    }

    /** What the table calls that figure. */
    static String label(String figure) {
        return FigureWords.label(figure);
    }

    /**
     * A replay on two of the stages and variants, in a size that can be
     * looked at.
     *
     * @param pair  their marks, such as "2,3"
     * @param own   numbers that are its own, unless the reader chose others
     * @param usual the numbers of the lab before the reader chose any
     * @throws IllegalArgumentException if one of them is not there, or the
     *                                  numbers cannot go together
     */
    String replayHtml(String pair, String own, String usual) {
        List<Subject> sides = new ArrayList<>();
        for (String mark : pair.split(",")) {
            sides.add(paced(Request.subject(request.workload(), mark),
                    new Pace(observer)));
        }
        return ReplayHtml.element(Replay.of(request.workload(), sides,
                replayed(own, usual),
                Window.STANDARD.from(Window.From.RESET)), null, false);
    }

    /** The numbers of that replay, as they stand in an address. */
    String replayWords(String own, String usual) {
        return NumberWords.of(replayed(own, usual));
    }

    private Map<String, Long> replayed(String own, String usual) {
        return NumberWords.replayed(request.workload(),
                NumberWords.read(own), NumberWords.read(usual),
                request.values());
    }

    /** The same, but it can be stopped. */
    private static Subject paced(Subject it, Pace pace) {
        return new Subject(it.mark(), it.name(), it.title(), it.stage(),
                vm -> {
                    vm.events().listen(pace);
                    return it.factory().apply(vm);
                });
    }
}
