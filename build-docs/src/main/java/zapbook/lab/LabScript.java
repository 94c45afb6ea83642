package zapbook.lab;

import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSExport;

/**
 * What the page's script calls. One request at a time: {@code begin}, then
 * {@code next} as often as it says, then what there is to see. Two workers
 * can share a request: each begins a part of it, and one then begins the
 * whole and takes what both have made.
 */
public final class LabScript {

    private static Runs runs;

    private LabScript() {
    }

    /** Nothing happens before somebody asks. */
    public static void main(String[] args) {
    }

    /**
     * Takes a request.
     *
     * @param values numbers as they were typed, "gib=1 marked=4"
     * @param marks  stages and variants, "2,3"
     * @return how many runs it takes; or what is wrong with it
     */
    @JSExport
    public static String begin(String workload, String values, String marks,
                               int chapter) {
        try {
            Request request = Request.of(workload, values, marks);
            runs = new Runs(request, LabScript::goOn, chapter);
            return String.valueOf(request.subjects().size());
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    /**
     * Makes the next run.
     *
     * @return nothing; "stopped" if it was stopped
     */
    @JSExport
    public static String next() {
        try {
            runs.next();
            return "";
        } catch (Pace.Stopped e) {
            return e.getMessage();
        }
    }

    /** How many events the run had that was made last. */
    @JSExport
    public static int events() {
        return runs.events();
    }

    /** The runs that were made, for {@link #take}. */
    @JSExport
    public static String[] made() {
        return runs.made().toArray(new String[0]);
    }

    /** Takes runs that were made in parts of this request. */
    @JSExport
    public static void take(String[] made) {
        runs.take(List.of(made));
    }

    /**
     * Puts the reader's class beside the stages; it ran elsewhere.
     *
     * @param name    the class's own name
     * @param stage   what it extends
     * @param outcome how it ended, as a table says it
     * @param figures of the workload, "restarts=4 visited=9"
     */
    @JSExport
    public static void own(String name, int stage, String outcome,
                           String figures, String counters) {
        runs.beside(OwnRow.of(runs.request(), name, stage, outcome,
                figures, counters));
    }

    /** The numbers as they were understood. */
    @JSExport
    public static String values() {
        return runs.request().words();
    }

    /** What was run, in a line. */
    @JSExport
    public static String title() {
        return runs.title();
    }

    /** The figures that can be drawn, with spaces between them. */
    @JSExport
    public static String figures() {
        return String.join(" ", runs.figures());
    }

    /** What the table calls a figure. */
    @JSExport
    public static String label(String figure) {
        return Runs.label(figure);
    }

    /** The table, as HTML. */
    @JSExport
    public static String table(String figures) {
        return runs.tableHtml(list(figures));
    }

    /** The plot, as HTML; empty if no run got as far as that. */
    @JSExport
    public static String plot(String figure, int number) {
        return runs.plotHtml(figure, number);
    }

    /** What there is to see in the plot. */
    @JSExport
    public static String note(String figure) {
        return runs.plotNote(figure);
    }

    /**
     * The replay, as HTML; empty if it was stopped.
     *
     * @param pair the marks of its two sides, "2,3"
     */
    @JSExport
    public static String replay(String pair, String own, String usual) {
        try {
            return runs.replayHtml(pair, own, usual);
        } catch (Pace.Stopped e) {
            return "";
        }
    }

    /** The numbers of the replay. */
    @JSExport
    public static String replayed(String own, String usual) {
        return runs.replayWords(own, usual);
    }

    /** A run of a workload as it is everywhere, see {@link Likeness}. */
    @JSExport
    public static String likeness(String workload, String mark) {
        return Likeness.of(workload, mark);
    }

    /** A question: its text, then the options, see {@link Asked}. */
    @JSExport
    public static String[] question(int chapter, int number, int seed) {
        return Asked.of(chapter, number, seed).question();
    }

    /** What its run says, see {@link Asked#answer}. */
    @JSExport
    public static String[] answer(int chapter, int number, int seed) {
        return Asked.of(chapter, number, seed).answer();
    }

    /** That run, to be looked at, see {@link Asked#replay}. */
    @JSExport
    public static String[] replayOfAnswer(int chapter, int number, int seed) {
        return Asked.of(chapter, number, seed).replay();
    }

    /** The next seed that asks something else. */
    @JSExport
    public static int otherSeed(int chapter, int number, int seed) {
        return Asked.of(chapter, number, seed).otherSeed();
    }

    /** What longs are here, see {@link Longs}. */
    @JSExport
    public static String longs() {
        return Longs.all();
    }

    private static List<String> list(String words) {
        return words.isEmpty() ? List.of() : List.of(words.split(" "));
    }

    /** The page may say how far it is, and that it is enough. */
    @JSBody(params = "events", script = "return typeof self === 'undefined'"
            + " || !self.zapbookGoOn || self.zapbookGoOn(events);")
    private static native boolean goOn(int events);
}
