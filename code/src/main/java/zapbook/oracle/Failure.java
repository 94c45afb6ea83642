package zapbook.oracle;

import java.util.ArrayList;
import java.util.List;

/**
 * A run in which machine and model differed.
 *
 * @param seed what the round was made from
 * @param setup which machine
 * @param operations what was done, as little as still fails
 * @param finding what went wrong, a sentence
 */
public record Failure(
    long seed, Setup setup, List<Operation> operations, String finding) {

  /** Keeps the list from being changed. */
  public Failure {
    operations = List.copyOf(operations);
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @param text all of its lines
   * @return the failure
   * @throws IllegalArgumentException if the text is none
   */
  public static Failure parse(String text) {
    long seed = 0;
    Setup setup = null;
    String finding = "";
    List<Operation> operations = new ArrayList<>();
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.isEmpty()) continue;
      String rest = line.substring(line.indexOf(' ') + 1);
      if (line.startsWith("seed ")) seed = Long.parseLong(rest);
      else if (line.startsWith("machine ")) setup = Setup.parse(rest);
      else if (line.startsWith("finding ")) finding = rest;
      else operations.add(Operation.parse(line));
    }
    if (setup == null) {
      throw new IllegalArgumentException("a line is missing: machine ...");
    }
    return new Failure(seed, setup, operations, finding);
  }

  /** {@return lines that {@link Differential#replay} takes} */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append("seed ").append(seed).append('\n');
    text.append("machine ").append(setup).append('\n');
    for (Operation operation : operations) {
      text.append(operation).append('\n');
    }
    return text.append("finding ").append(finding).append('\n').toString();
  }
}
