package zapbook.workloads;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import zapbook.mmu.ShadowMmu;
import zapbook.vm.Vm;

/**
 * One workload on several MMUs.
 *
 * @param workload which
 * @param rows the stages in their order, then what stands beside them; at
 *     least one
 */
public record Comparison(Workload workload, List<Row> rows) {
  /**
   * One run.
   *
   * @param subject the MMU
   * @param result what came of it
   */
  public record Row(Subject subject, Result result) {
    /**
     * A figure of the run.
     *
     * @param figure one of the workload's, else a counter, else one of the
     *     lock
     * @return its value; null if the run ended before it was known
     */
    public Long value(String figure) {
      return result.figures().getOrDefault(figure, result.counters()
          .getOrDefault(figure, result.lock().get(figure)));
    }
  }

  /**
   * Runs a workload on all stages, and on its variants.
   *
   * @param workload which
   * @param given parameters that are not to have their standard value
   * @return what came of it
   * @throws IllegalArgumentException if a parameter is unknown or out of
   *     its range
   */
  static Comparison of(Workload workload, Map<String, Long> given) {
    List<Row> rows = new ArrayList<>();
    for (Subject each : Subject.of(workload)) {
      rows.add(new Row(each, workload.run(each.factory(), given)));
    }
    return new Comparison(workload, List.copyOf(rows));
  }

  /**
   * Adds a class of yours.
   *
   * @param name what to call it
   * @param stage number of the stage that it extends
   * @param factory makes its MMU, for instance {@code MyMmu::new}
   * @return a comparison with one row more
   */
  public Comparison with(String name, int stage,
      Function<Vm, ? extends ShadowMmu> factory) {
    int beside = (int) rows.stream()
        .filter(row -> !row.subject.isStage()).count();
    Subject added = new Subject(Subject.letter(beside), name,
        "your class on stage " + stage, stage, factory);
    List<Row> more = new ArrayList<>(rows);
    more.add(new Row(added,
        workload.run(factory, rows.get(0).result.parameters())));
    return new Comparison(workload, List.copyOf(more));
  }

  /** {@return the figures of the workload, in its order} */
  public List<String> figures() {
    Set<String> names = new LinkedHashSet<>();
    rows.stream().map(row -> row.result.figures().keySet())
        .max((a, b) -> Integer.compare(a.size(), b.size()))
        .ifPresent(names::addAll);
    rows.forEach(row -> names.addAll(row.result.figures().keySet()));
    return List.copyOf(names);
  }

  /** {@return those, and all counters} */
  public List<String> allFigures() {
    Set<String> names = new LinkedHashSet<>(figures());
    rows.forEach(row -> names.addAll(row.result.counters().keySet()));
    rows.forEach(row -> names.addAll(row.result.lock().keySet()));
    return List.copyOf(names);
  }

  /**
   * The run of a stage.
   *
   * @param stage its number
   * @return its row
   * @throws IllegalArgumentException if that stage did not run
   */
  public Row stage(int stage) {
    return rows.stream().filter(row -> row.subject.isStage())
        .filter(row -> row.subject.stage() == stage).findFirst()
        .orElseThrow(() -> new IllegalArgumentException(
            "stage " + stage + " is not in the comparison"));
  }

  /**
   * What a row is compared with.
   *
   * @param row number of the row, from 0
   * @return the row above; for what stands beside the stages the stage
   *     that it extends; null if there is none
   */
  public Row before(int row) {
    Subject subject = rows.get(row).subject;
    if (subject.isStage()) return row == 0 ? null : rows.get(row - 1);
    return rows.stream().filter(each -> each.subject.isStage())
        .filter(each -> each.subject.stage() == subject.stage())
        .findFirst().orElse(null);
  }

  /**
   * Whether a figure is not what it is in the row to compare with. One
   * that was measured is never the same, and so it is not said of it.
   *
   * @param row number of the row, from 0
   * @param figure which
   * @return true if it changed
   */
  public boolean changed(int row, String figure) {
    Row before = before(row);
    return before != null && !FigureWords.isMeasured(figure) && !Objects.equals(
        rows.get(row).value(figure), before.value(figure));
  }

  /**
   * Whether a run ended otherwise than the one to compare with.
   *
   * @param row number of the row, from 0
   * @return true if it did
   */
  public boolean endedOtherwise(int row) {
    Row before = before(row);
    return before != null
        && rows.get(row).result.outcome() != before.result.outcome();
  }

  /** {@return whether all runs ended alike} */
  public boolean allEndedAlike() {
    return rows.stream().map(row -> row.result.outcome())
        .distinct().count() == 1;
  }

  /** {@return how the rows look in characters} */
  public ComparisonText text() {
    return new ComparisonText(this);
  }

  @Override
  public String toString() {
    String parameters = Values.text(rows.get(0).result.parameters());
    return workload.name() + " with " + parameters + "\n"
        + String.join("\n", text().narrow());
  }
}
