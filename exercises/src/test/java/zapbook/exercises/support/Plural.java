package zapbook.exercises.support;

/** Numbers of things, in words. */
public final class Plural {
  private Plural() {
  }

  /**
   * A number of things.
   *
   * @param number how many
   * @param thing what one of them is called
   * @return such as {@code 1 page} or {@code 2 pages}
   */
  public static String of(long number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
