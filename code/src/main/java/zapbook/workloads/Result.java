package zapbook.workloads;

import java.util.List;
import java.util.Map;

/**
 * What came of a run.
 *
 * @param workload name of the workload
 * @param parameters the numbers it ran with
 * @param outcome how it ended
 * @param reason what cut it short, in words; empty if it is done
 * @param figures what matters here, by name, in a fixed order
 * @param counters everything that was counted; empty if time is real
 * @param lock holds, maxHoldNanos and totalHoldNanos of the MMU lock, in
 *     virtual time; empty if time is real
 * @param kernelLog the lines of the host's kernel log, oldest first
 */
public record Result(String workload, Map<String, Long> parameters,
    Outcome outcome, String reason, Map<String, Long> figures,
    Map<String, Long> counters, Map<String, Long> lock,
    List<String> kernelLog) {

  /** {@return whether its figures were measured in real time} */
  public boolean isReal() {
    return figures.keySet().stream().anyMatch(FigureWords::isMeasured);
  }

  /**
   * A figure.
   *
   * @param name its name
   * @return its value
   */
  public long figure(String name) {
    return figures.get(name);
  }

  @Override
  public String toString() {
    int names = 0;
    int numbers = 0;
    for (String each : figures.keySet()) {
      names = Math.max(names, FigureWords.label(each).length());
      numbers = Math.max(numbers, shown(each).length());
    }
    StringBuilder text = new StringBuilder(workload + ": " + outcome);
    if (!parameters.isEmpty()) {
      text.append(" (").append(Values.text(parameters)).append(')');
    }
    for (String each : figures.keySet()) {
      String line = String.format("\n  %-" + names + "s  %" + numbers
          + "s  %s", FigureWords.label(each), shown(each),
          FigureWords.unit(each));
      text.append(line.stripTrailing());
    }
    return text.toString();
  }

  private String shown(String figure) {
    return FigureWords.shown(figure, figures.get(figure));
  }
}
