package zapbook.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zapbook.draw.Svg;
import zapbook.workloads.Parameter;
import zapbook.workloads.Subject;
import zapbook.workloads.Workload;
import zapbook.workloads.Workloads;

/**
 * Laboratories of all workloads, one of which the reader chooses. All of them
 * show their run in the same figures of the page.
 *
 * <pre>
 *   Choice.showing("table-of-run", "plot-of-run", "replay-of-run")
 * </pre>
 *
 * <p>Without a script the page has every workload with its numbers, their
 * ranges and its command, and in the figures the first workload's result.
 */
public final class Choice {

    /** A replay of these is of a smaller run, which can be looked at. */
    private static final Map<String, String> SMALL = Map.of(
            "slot-delete-under-pressure", "pages=110 every=20",
            "restarts", "pages=12 roots=3 unsync=1",
            "memory-hotplug", "gib=1 marked=4",
            "dead-roots", "roots=3 unsync=4 walks=2",
            "drop-caches", "pages=40",
            "no-pages-left", "shadow=1",
            "working-set-at-the-limit", "limit=64 set=40 rounds=2",
            "dirty-log-soft-lockup", "leaves=30",
            "mmio-walk", "pages=24 marked=4");

    private final Map<Workload, Lab> labs;

    private Choice(Map<Workload, Lab> labs) {
        this.labs = labs;
    }

    /**
     * All workloads.
     *
     * @param table  id of the table in the page that shows a run
     * @param plot   id of the plot
     * @param replay id of the replay
     */
    public static Choice showing(String table, String plot, String replay) {
        Map<Workload, Lab> labs = new LinkedHashMap<>();
        for (Workload each : Workloads.all()) {
            labs.put(each, Lab.of(each.name()).withVariants().table(table)
                    .plot(plot, "").replay(replay, sides(each),
                            SMALL.getOrDefault(each.name(), "")));
        }
        return new Choice(labs);
    }

    /** The stage before the patch and the one after it; where a variant is
     * the point, that beside the stage that it extends. */
    private static List<String> sides(Workload workload) {
        int chapter = workload.chapter();
        return workload.variants().isEmpty()
                ? List.of(String.valueOf(chapter - 1), String.valueOf(chapter))
                : Subject.of(workload).stream()
                .filter(each -> !each.isStage()).limit(1)
                .flatMap(each -> Stream.of(
                        String.valueOf(each.stage()), each.mark())).toList();
    }

    /** All forms, each a figure of its own; the script shows one of them. */
    public String html() {
        return "<div class=\"choice\">\n" + labs.entrySet().stream()
                .map(each -> "<figure class=\"lab\" id=\"run-"
                        + each.getKey().name() + "\" data-name=\""
                        + each.getKey().name() + "\" data-title=\""
                        + Svg.escape(each.getKey().title()) + "\">"
                        + each.getValue().html() + "</figure>\n")
                .collect(Collectors.joining()) + "</div>";
    }

    /** The lines of an AsciiDoc table of all numbers, for paper. */
    public List<String> asciidoc() {
        List<String> lines = new ArrayList<>(List.of(
                "[cols=\"2,1,1,2,3\",options=\"header\"]", "|===",
                "|workload |parameter |value |range |meaning"));
        labs.forEach((workload, lab) -> {
            for (Parameter each : workload.parameters()) {
                lines.add("|" + workload.name() + " |" + each.name() + " |"
                        + lab.value(each) + " |" + Lab.range(each) + " |"
                        + each.meaning());
            }
        });
        lines.add("|===");
        return lines;
    }

    @Override
    public String toString() {
        return labs.size() + " workloads: " + labs.keySet().stream()
                .map(Workload::name).collect(Collectors.joining(", "));
    }
}
