package zapbook.book.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import zapbook.book.run.Transcript;

/** A transcript as HTML: prompts faint, inputs strong, answers plain. */
public final class Terminal {

    private static final Pattern CALLOUT =
            Pattern.compile("\\s*//((?:\\s*<\\d+>)+)\\s*$");
    private static final Pattern NUMBER = Pattern.compile("<(\\d+)>");

    private final StringBuilder html = new StringBuilder();
    private final List<String> paper = new ArrayList<>();
    /** Whether the last entry stands apart from the next on paper. */
    private boolean lastApart;

    /** Adds an input, possibly of several lines, and its answer. */
    public void add(List<String> input, List<String> answer) {
        List<String> lines = new ArrayList<>();
        String prompt = Transcript.PROMPT;
        for (String line : input) {
            lines.add("<span class=\"prompt\">" + Entities.escape(prompt)
                    + "</span>" + typed(line));
            prompt = Transcript.MORE;
        }
        for (String line : answer) {
            String kind = line.startsWith("|") ? "answer note" : "answer";
            lines.add("<span class=\"" + kind + "\">"
                    + Entities.escape(line) + "</span>");
        }
        onPaper(input, answer);
        // no line end between entries: each is a block of its own
        html.append("<span class=\"entry\">")
                .append(String.join("\n", lines)).append("</span>");
    }

    /** The content of the {@code <pre>}. */
    public List<String> html() {
        return html.toString().lines().toList();
    }

    /**
     * The lines for a converter that knows little HTML: an empty line between
     * two entries.
     */
    public List<String> paper() {
        return List.copyOf(paper);
    }

    private void onPaper(List<String> input, List<String> answer) {
        boolean apart = !answer.isEmpty() || input.size() > 1;
        if (!paper.isEmpty() && (apart || lastApart)) {
            paper.add("");
        }
        lastApart = apart;
        String prompt = Transcript.PROMPT;
        for (String line : input) {
            paper.add(span("prompt", prompt) + typed(line)
                    .replaceAll("<b[^>]*>", "<strong>")
                    .replace("</b>", "</strong>"));
            prompt = Transcript.MORE;
        }
        answer.forEach(line -> paper.add(span("answer", line)));
    }

    /** Blanks at the start of an element would be lost on paper. */
    private static String span(String kind, String text) {
        String rest = text.stripLeading();
        return " ".repeat(text.length() - rest.length()) + (rest.isEmpty()
                ? "" : "<span class=\"" + kind + "\">"
                + Entities.escape(rest) + "</span>");
    }

    private static String typed(String line) {
        Matcher callout = CALLOUT.matcher(line);
        String code = line;
        StringBuilder marks = new StringBuilder();
        if (callout.find()) {
            code = line.substring(0, callout.start());
            NUMBER.matcher(callout.group(1)).results().forEach(n ->
                    marks.append("  <b class=\"conum\">")
                            .append(n.group(1)).append("</b>"));
        }
        return "<b class=\"typed\">" + Entities.escape(code) + "</b>" + marks;
    }
}
