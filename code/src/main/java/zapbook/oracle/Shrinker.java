package zapbook.oracle;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes a failing list of operations short: takes parts away, large ones
 * first, as long as what is left still fails. Delta debugging.
 */
final class Shrinker {
  /** Trials after which it is content with what it has. */
  private static final int MOST_TRIALS = 2_000;

  private final Trial trial;
  private int trials;

  Shrinker(Trial trial) {
    this.trial = trial.auditingEvery(1);
  }

  List<Operation> shrink(List<Operation> failing) {
    List<Operation> left = cut(failing);
    int size = left.size();
    for (int part = size / 2; part > 0; part /= 2) {
      left = without(left, part);
    }
    left = withoutScripts(left);
    return without(left, 1);
  }

  /** What comes after the failure is not needed. */
  private List<Operation> cut(List<Operation> failing) {
    Trial.Outcome outcome = trial.run(failing);
    if (outcome == null) return failing;
    int needed = Math.min(failing.size(), outcome.at() + 1);
    return failing.subList(0, needed);
  }

  private List<Operation> without(List<Operation> left, int part) {
    int at = left.size() - part;
    while (at >= 0) {
      List<Operation> fewer = new ArrayList<>(left.subList(0, at));
      fewer.addAll(left.subList(Math.min(at + part, left.size()),
          left.size()));
      if (fails(fewer)) left = fewer;
      at -= part;
    }
    return left;
  }

  private List<Operation> withoutScripts(List<Operation> left) {
    List<Operation> now = new ArrayList<>(left);
    for (int at = 0; at < now.size(); at++) {
      Operation operation = now.get(at);
      if (operation.meanwhile().isEmpty()) continue;
      now.set(at, operation.alone());
      if (!fails(now)) now.set(at, operation);
    }
    return now;
  }

  private boolean fails(List<Operation> operations) {
    return trials++ < MOST_TRIALS && trial.run(operations) != null;
  }
}
