package zapbook.golden;

import java.util.List;
import java.util.Map;
import zapbook.stages.Stages;

/**
 * What a stage did in a run. It is no expectation: it does not say whether
 * the stage is right.
 *
 * @param stage number of the stage
 * @param results for each operation its fields; after one that does not
 *     end well there is no other
 */
public record Played(int stage, List<Map<String, Object>> results) {
  /** {@return the same in words, an operation after the other} */
  public List<OpWords> words() {
    return results.stream().map(OpWords::new).toList();
  }

  /** {@return the same in lines of at most 80 columns} */
  public String text() {
    return PlayedText.of(this);
  }

  @Override
  public String toString() {
    return Stages.stage(stage) + "\n" + text();
  }
}
