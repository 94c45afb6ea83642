package zapbook.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import zapbook.draw.Svg;
import zapbook.workloads.Parameter;
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
            "dirty-log-soft-lockup", "leaves=30");

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
            int after = Math.max(1, Math.min(9, each.chapter()));
            labs.put(each, Lab.of(each.name()).table(table).plot(plot, "")
                    .replay(replay, after - 1, after,
                            SMALL.getOrDefault(each.name(), "").split(" ")));
        }
        return new Choice(labs);
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
