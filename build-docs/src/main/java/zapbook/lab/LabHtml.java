package zapbook.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import zapbook.draw.Svg;
import zapbook.stages.Stages;
import zapbook.workloads.Label;
import zapbook.workloads.Parameter;
import zapbook.workloads.Subject;
import zapbook.workloads.Variant;

/**
 * A laboratory as it stands in the page: its numbers, their ranges, and the
 * command that runs the same. What needs a script waits in a template.
 */
final class LabHtml {

    /** How the book has the command started, from the root of the kit. */
    private static final String START = "java @build-docs/target/zapbook ";

    private final Lab lab;
    private final StringBuilder out = new StringBuilder();

    LabHtml(Lab lab) {
        this.lab = lab;
    }

    String element() {
        data();
        out.append("<p class=\"about\">")
                .append(Svg.escape(lab.workload().name())).append(": ")
                .append(Svg.escape(lab.workload().title())).append(". ")
                .append(links()).append(few()).append("</p>\n");
        knobs();
        out.append("<p class=\"run\">In a terminal, from the root of the kit:"
                        + " <code>")
                .append(Svg.escape(command())).append("</code></p>\n");
        form();
        return out.append("</div>").toString();
    }

    /** What the script must know. */
    private void data() {
        out.append("<div class=\"laboratory\"");
        attribute("workload", lab.workload().name());
        attribute("chapter", String.valueOf(lab.workload().chapter()));
        attribute("usual", lab.request.words());
        attribute("table", lab.table.id());
        attribute("figures", String.join(" ", lab.table.shown()));
        attribute("plot", lab.plot.id());
        attribute("plotted", String.join(" ", lab.plot.shown()));
        attribute("replay", lab.replay.id());
        attribute("pair", String.join(",", lab.pair));
        attribute("replayed", lab.replayed);
        out.append(">\n");
    }

    private void attribute(String name, String value) {
        out.append(" data-").append(name).append("=\"")
                .append(Svg.escape(value)).append('"');
    }

    /** Which figures show the run; the book checks that they are there. */
    private String links() {
        List<String> links = new ArrayList<>();
        link(links, "table", lab.table);
        link(links, "plot", lab.plot);
        link(links, "replay", lab.replay);
        String last = links.isEmpty() ? "" : links.remove(links.size() - 1);
        return last.isEmpty() ? "" : (links.isEmpty() ? ""
                : String.join(", ", links) + " and ") + last
                + " show what comes of it.";
    }

    private static void link(List<String> links, String word,
                             Lab.Target target) {
        if (target.exists()) {
            links.add((links.isEmpty() ? "The " : "the ") + "<a href=\"#"
                    + Svg.escape(target.id()) + "\">" + word + "</a>");
        }
    }

    /** The book's table has more rows than a run of these would draw. */
    private String few() {
        List<String> chosen = lab.request.subjects().stream()
                .map(Subject::mark).toList();
        int all = Stages.all().size();
        return chosen.size() >= all ? ""
                : " Ticked are the stages " + String.join(" and ", chosen)
                + ". All " + all + ", as in the table of the book, take"
                + " longer.";
    }

    private void knobs() {
        out.append("<div class=\"wide\" tabindex=\"0\" role=\"group\" "
                + "aria-label=\"parameters\"><table class=\"knobs\">\n<thead>"
                + "<tr><th scope=\"col\">parameter</th><th scope=\"col\" "
                + "class=\"number\">value</th><th scope=\"col\" "
                + "class=\"number\">range</th><th scope=\"col\">meaning</th>"
                + "</tr></thead>\n<tbody>\n");
        for (Parameter each : lab.workload().parameters()) {
            out.append("<tr><th scope=\"row\">").append(each.name())
                    .append("</th><td class=\"number\" data-knob=\"")
                    .append(each.name()).append("\" data-least=\"")
                    .append(each.least()).append("\" data-most=\"")
                    .append(each.most())
                    .append('"')
                    .append(Effort.growsWith(each) ? " data-grows" : "")
                    .append(">").append(lab.value(each))
                    .append("</td><td class=\"number range\">")
                    .append(Lab.range(each)).append("</td><td>")
                    .append(Svg.escape(each.meaning())).append(standard(each))
                    .append("</td></tr>\n");
        }
        out.append("</tbody>\n</table></div>\n");
    }

    /** A chapter may begin with another number than the command takes. */
    private String standard(Parameter each) {
        return lab.request.values().get(each.name()) == each.standard() ? ""
                : Format.of(" (%s in this chapter; the workload\u2019s"
                + " standard is %,d)", lab.value(each), each.standard());
    }

    private String command() {
        List<Subject> chosen = lab.request.subjects();
        String some = chosen.size() == Subject.of(lab.workload()).size() ? ""
                : " --stages " + chosen.stream().map(Subject::mark)
                .collect(Collectors.joining(","));
        return START + "compare " + lab.workload().name() + " "
                + lab.request.words() + some;
    }

    private void form() {
        out.append("<template>\n<fieldset class=\"subjects\"><legend>Runs on"
                + "</legend>\n");
        List<String> chosen = lab.request.subjects().stream()
                .map(Subject::mark).toList();
        for (Subject each : Subject.of(lab.workload())) {
            if (each.isStage()) {
                box(each, each.title(), chosen);
            }
        }
        for (Variant each : lab.workload().variants()) {
            variant(each, chosen);
        }
        out.append("</fieldset>\n</template>\n");
    }

    private void box(Subject each, String title, List<String> chosen) {
        out.append("<label title=\"").append(Svg.escape(title))
                .append("\"><input type=\"checkbox\" value=\"")
                .append(each.mark()).append('"')
                .append(chosen.contains(each.mark()) ? " checked" : "")
                .append("> ").append(each.isStage() ? "stage " : "")
                .append(each.isStage() ? each.mark() : each.name())
                .append("</label>\n");
    }

    /** What it is stands beside its box: no chapter's title says it. */
    private void variant(Variant each, List<String> chosen) {
        Subject subject = Subject.of(lab.workload()).stream()
                .filter(one -> one.name().equals(each.name())).findFirst()
                .orElseThrow();
        out.append("<div class=\"variant\">");
        box(subject, each.title(), chosen);
        out.append("<span>").append(Svg.escape(each.title())).append(" (")
                .append(each.label() == Label.HISTORICAL
                        ? "Linux had it" : "no Linux had it")
                .append("; made from stage ").append(each.extended())
                .append(")</span></div>\n");
    }
}
