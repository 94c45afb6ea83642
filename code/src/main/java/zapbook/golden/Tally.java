package zapbook.golden;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import zapbook.golden.Judgement.Outcome;

/** How many runs matched, by stage and kernel. */
public final class Tally {
  /** A count for each outcome. */
  public static final class Counts {
    private final Map<Outcome, Integer> counts =
        new EnumMap<>(Outcome.class);

    private void add(Outcome outcome) {
      counts.merge(outcome, 1, Integer::sum);
    }

    /**
     * How many runs had an outcome.
     *
     * @param outcome which
     * @return how many
     */
    public int of(Outcome outcome) {
      return counts.getOrDefault(outcome, 0);
    }

    @Override
    public String toString() {
      return "matched " + of(Outcome.MATCHED)
          + ", excluded " + of(Outcome.EXCLUDED)
          + ", out of scope " + of(Outcome.OUT_OF_SCOPE)
          + ", mismatched " + of(Outcome.MISMATCHED);
    }
  }

  private final Counts all = new Counts();
  private final Map<Integer, Counts> byStage = new TreeMap<>();
  /** By stage, then by the label of the kernel. */
  private final Map<Integer, Map<String, Counts>> byState = new TreeMap<>();
  /** By stage, then by why a run is out of scope. */
  private final Map<Integer, Map<String, Integer>> reasons =
      new TreeMap<>();
  private Judgement firstMismatch;

  /**
   * Counts a run.
   *
   * @param judgement what became of it
   */
  public void add(Judgement judgement) {
    Outcome outcome = judgement.outcome();
    int stage = judgement.stage();
    all.add(outcome);
    byStage.computeIfAbsent(stage, key -> new Counts()).add(outcome);
    if (judgement.state() != null) {
      byState.computeIfAbsent(stage, key -> new TreeMap<>())
          .computeIfAbsent(judgement.state().label(), key -> new Counts())
          .add(outcome);
    } else {
      reasons.computeIfAbsent(stage, key -> new TreeMap<>())
          .merge(judgement.reason(), 1, Integer::sum);
    }
    boolean first = outcome == Outcome.MISMATCHED && firstMismatch == null;
    if (first) firstMismatch = judgement;
  }

  /** {@return the counts of all stages together} */
  public Counts all() {
    return all;
  }

  /** {@return the counts of each stage} */
  public Map<Integer, Counts> byStage() {
    return byStage;
  }

  /**
   * The counts of a stage by the kernel it stands for.
   *
   * @param stage number of the stage
   * @return label and counts
   */
  public Map<String, Counts> byState(int stage) {
    return byState.getOrDefault(stage, Map.of());
  }

  /**
   * Why runs are out of scope for a stage.
   *
   * @param stage number of the stage
   * @return reason, and how many runs
   */
  public Map<String, Integer> reasons(int stage) {
    return reasons.getOrDefault(stage, Map.of());
  }

  /** {@return the first run that differs, null if there is none} */
  public Judgement firstMismatch() {
    return firstMismatch;
  }

  @Override
  public String toString() {
    return all.toString();
  }
}
