package zapbook.replay;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A replay in a few lines of at most 80 columns. */
final class ReplayText {
  private static final int WIDTH = 80;
  private static final int LAST = 3;

  private ReplayText() { }

  static String of(Replay replay) {
    List<String> lines = new ArrayList<>();
    lines.add("replay of " + replay.title());
    if (!replay.parameters().isEmpty()) {
      lines.add("  " + parameters(replay.parameters()));
    }
    for (RecordedRun run : replay.runs()) {
      lines.add("  " + run.title());
      lines.add("    " + run.extent() + marks(run));
      List<Step> steps = run.steps();
      int from = Math.max(0, steps.size() - LAST);
      if (from > 0) lines.add("    ...");
      for (Step step : steps.subList(from, steps.size())) {
        lines.add(String.format("    %9s  %s",
            run.time(step), step.words()));
      }
    }
    return String.join("\n", lines.stream().map(ReplayText::cut).toList());
  }

  /** Parameters as they are typed. */
  static String parameters(Map<String, Long> parameters) {
    return String.join(" ", parameters.entrySet().stream()
        .map(each -> each.getKey() + "=" + each.getValue()).toList());
  }

  /** Each run in a sentence, and where its pages stand in the end. */
  static String alt(Replay replay) {
    StringBuilder text = new StringBuilder("Replay of ")
        .append(replay.title()).append('.');
    for (RecordedRun run : replay.runs()) {
      List<Row> rows = Row.of(run);
      text.append(' ').append(sentence(run.toString())).append(marks(run))
          .append('.');
      if (!rows.isEmpty()) {
        text.append(" Pages in the end: ")
            .append(rows.get(rows.size() - 1).lists()).append('.');
      }
    }
    return text.toString();
  }

  /** The name of a variant or a class begins as it is spelled. */
  private static String sentence(String text) {
    return text.startsWith("stage ")
        ? "S" + text.substring(1) : text;
  }

  /** What stands out among the steps that are kept. */
  private static String marks(RecordedRun run) {
    Map<Mark, Integer> marks = new EnumMap<>(Mark.class);
    for (Step step : run.steps()) {
      if (step.mark() != null) marks.merge(step.mark(), 1, (a, b) -> a + b);
    }
    if (marks.isEmpty()) return "";
    List<String> parts = new ArrayList<>();
    marks.forEach((mark, times) ->
        parts.add(times + " " + mark.plural(times)));
    return run.leftOut() == 0 ? "; " + String.join("; ", parts)
        : ", among them " + String.join(", ", parts);
  }

  private static String cut(String line) {
    return line.length() <= WIDTH ? line
        : line.substring(0, WIDTH - 3) + "...";
  }
}
