package zapbook.proof.mutation;

/**
 * A small change of an answer that no test of its exercise notices. It is named by the text of
 * the line and not by its number, which changes with every line above.
 *
 * @param folder the exercise's folder, such as {@code ch05}
 * @param method the method that was changed
 * @param line the changed line without the blanks around it
 * @param change what was changed, as the tool names it, such as {@code ConditionalsBoundary}
 */
public record Survivor(String folder, String method, String line, String change)
    implements Comparable<Survivor> {

  @Override
  public int compareTo(Survivor other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return folder + " " + method + " | " + line + " | " + change;
  }
}
