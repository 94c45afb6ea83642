package zapbook.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import zapbook.stages.Stages;
import zapbook.workloads.Parameter;
import zapbook.workloads.Subject;
import zapbook.workloads.Workload;

/**
 * A laboratory of a chapter: a workload whose numbers the reader turns, and
 * which figures of the page then show his run.
 *
 * <pre>
 *   Lab.of("restarts")
 *       .table("all-stages-2", "restarts", "visited")
 *       .plot("restarts-plot", "restarts")
 *       .replay("watch-2", 1, 2, "pages=12", "roots=3", "unsync=1")
 * </pre>
 *
 * <p>Without a script the page keeps the figures that the build has drawn,
 * so these are to be of the same workload and numbers. Immutable.
 */
public final class Lab {

    /**
     * A figure of the page that shows the reader's run.
     *
     * @param id    of the figure
     * @param shown names of figures, in a table several
     */
    record Target(String id, List<String> shown) {
        static final Target NONE = new Target("", List.of());

        boolean exists() {
            return !id.isEmpty();
        }
    }

    final Request request;
    final Target table;
    final Target plot;
    final Target replay;
    /** The marks of the two sides of the replay. */
    final List<String> pair;
    /** The numbers of the replay that are its own. */
    final String replayed;

    private Lab(Request request, Target table, Target plot, Target replay,
                List<String> pair, String replayed) {
        this.request = request;
        this.table = table;
        this.plot = plot;
        this.replay = replay;
        this.pair = pair;
        this.replayed = replayed;
    }

    /**
     * A laboratory of all stages.
     *
     * @param workload   its name
     * @param parameters those that are not to have their standard value at
     *                   the beginning, such as {@code roots=16}
     * @throws IllegalArgumentException if there is no such workload, or no
     *                                  such parameter, or its value is out of
     *                                  range
     */
    public static Lab of(String workload, String... parameters) {
        String all = IntStream.range(0, Stages.all().size())
                .mapToObj(String::valueOf).collect(Collectors.joining(","));
        return new Lab(Request.of(workload, String.join(" ", parameters), all),
                Target.NONE, Target.NONE, Target.NONE, List.of(), "");
    }

    /** The same laboratory; only these stages run unless others are chosen. */
    public Lab stages(int... numbers) {
        String marks = IntStream.of(numbers).mapToObj(String::valueOf)
                .collect(Collectors.joining(","));
        return new Lab(Request.of(request.workload().name(), request.words(),
                marks), table, plot, replay, pair, replayed);
    }

    /**
     * A table of the page shows the run.
     *
     * @param id      of the table
     * @param figures its columns; none for those of the workload
     */
    public Lab table(String id, String... figures) {
        return new Lab(request, new Target(id, List.of(figures)), plot,
                replay, pair, replayed);
    }

    /** A plot of the page shows a figure of the run. */
    public Lab plot(String id, String figure) {
        return new Lab(request, table, new Target(id, List.of(figure)),
                replay, pair, replayed);
    }

    /**
     * A replay of the page shows the run on two stages.
     *
     * @param id         of the replay
     * @param before     one stage
     * @param after      the other
     * @param parameters what it has otherwise than the table, as long as the
     *                   reader leaves it
     */
    public Lab replay(String id, int before, int after,
                      String... parameters) {
        return replay(id, List.of(String.valueOf(before),
                String.valueOf(after)), String.join(" ", parameters));
    }

    /** The same; its sides may be variants. */
    Lab replay(String id, List<String> sides, String own) {
        Request.of(request.workload().name(), own, String.join(",", sides));
        return new Lab(request, table, plot, new Target(id, List.of()),
                sides, own);
    }

    /** The same laboratory; the variants run, too. */
    Lab withVariants() {
        String marks = Subject.of(workload()).stream().map(Subject::mark)
                .collect(Collectors.joining(","));
        return new Lab(Request.of(workload().name(), request.words(), marks),
                table, plot, replay, pair, replayed);
    }

    /** The form and the numbers, as HTML. */
    public String html() {
        return new LabHtml(this).element();
    }

    /** The lines of an AsciiDoc table of the numbers, for paper. */
    public List<String> asciidoc() {
        List<String> lines = new ArrayList<>(List.of(
                "[cols=\"1,1,1,3\",options=\"header\"]", "|===",
                "|parameter |value |range |meaning"));
        for (Parameter each : workload().parameters()) {
            lines.add("|" + each.name() + " |" + value(each) + " |"
                    + range(each) + " |" + each.meaning());
        }
        lines.add("|===");
        return lines;
    }

    Workload workload() {
        return request.workload();
    }

    String value(Parameter parameter) {
        return Format.of("%,d", request.values().get(parameter.name()));
    }

    /** From where to where: 1 to 4,096. */
    static String range(Parameter parameter) {
        return Format.of("%,d to %,d", parameter.least(), parameter.most());
    }

    @Override
    public String toString() {
        return "lab of " + workload().name() + " with " + request.words();
    }
}
