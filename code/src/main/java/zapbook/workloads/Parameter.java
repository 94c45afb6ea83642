package zapbook.workloads;

/**
 * A number that can be changed before a run.
 *
 * @param name what it is called, camelCase
 * @param meaning what it means, with its unit
 * @param standard its value unless another is given
 * @param least the least it can be
 * @param most the most it can be
 */
public record Parameter(
    String name, String meaning, long standard, long least, long most) {

  long checked(long value) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(String.format(
          "%s: %,d to %,d, not %,d", name, least, most, value));
    }
    return value;
  }

  @Override
  public String toString() {
    return String.format("%s=%d (%d to %d): %s",
        name, standard, least, most, meaning);
  }
}
