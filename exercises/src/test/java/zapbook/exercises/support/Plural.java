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
   * @return such as {@code 1 page}, {@code 2 pages} or {@code 2 flushes}
   */
  public static String of(long number, String thing) {
    if (number == 1) return "1 " + thing;
    return number + " " + thing + (thing.endsWith("sh") ? "es" : "s");
  }
}
