package zapbook.replay.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import zapbook.observe.Plural;
import zapbook.replay.RecordedRun;
import zapbook.replay.Replay;
import zapbook.replay.Row;

/** The steps of a replay as tables, one a run. */
final class StepsTable {
  private StepsTable() { }

  static String of(Replay replay) {
    return replay.runs().stream().map(run -> of(run, replay.runs().size()))
        .collect(Collectors.joining());
  }

  private static String of(RecordedRun run, int runs) {
    StringBuilder html = new StringBuilder();
    html.append("<div class=\"zb-table\" tabindex=\"0\" role=\"region\""
            + " aria-label=\"")
        .append(ReplayHtml.escape("Steps of " + run.title()))
        .append("\"><table>" + (runs > 1 ? caption(run) : "")
            + "<thead><tr><th class=\"zb-number\" scope=\"col\">"
            + "Step</th><th class=\"zb-number\" scope=\"col\">Time</th>"
            + "<th scope=\"col\">What happens</th>"
            + "<th scope=\"col\">Pages on lists afterwards</th></tr></thead>"
            + "<tbody>\n");
    rows(html, Row.of(run));
    return html.append("</tbody></table></div>\n").toString();
  }

  private static String caption(RecordedRun run) {
    return "<caption>" + ReplayHtml.escape(run.title()) + "</caption>\n";
  }

  private static void rows(StringBuilder html, List<Row> rows) {
    long last = 0;
    String lists = "";
    for (Row row : rows) {
      if (row.number() > last + 1) {
        html.append(String.format(Locale.ROOT, "<tr><td></td><td></td><td colspan=\"2\">"
            + "%s left out here</td></tr>\n",
            Plural.of(row.number() - last - 1, "step")));
      }
      html.append(String.format(Locale.ROOT, "<tr><td class=\"zb-number\">%,d</td>"
              + "<td class=\"zb-number\">%s</td><td>%s</td><td>%s</td></tr>\n",
          row.number(), row.time(), ReplayHtml.escape(row.words()),
          row.lists().equals(lists) ? "" : ReplayHtml.escape(row.lists())));
      last = row.number();
      lists = row.lists();
    }
  }
}
