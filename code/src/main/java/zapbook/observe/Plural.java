package zapbook.observe;

import java.util.Locale;

/** How many of something there are, in words: 1 page, 1,200 pages. */
public final class Plural {
  private Plural() { }

  /**
   * A number and the word for what is counted.
   *
   * @param count how many, not negative
   * @param one the word for one of them, such as page, entry, flush
   * @return for instance 1 page, 0 entries, 1,200 flushes
   */
  public static String of(long count, String one) {
    return String.format(Locale.ROOT, "%,d %s", count,
        count == 1 ? one : several(one));
  }

  /**
   * The word for several.
   *
   * @param one the word for one
   * @return for instance pages, entries, flushes
   */
  public static String several(String one) {
    if (one.matches(".*(s|sh|ch|x)")) return one + "es";
    boolean vowel = one.matches(".*[aeiou]y");
    return one.endsWith("y") && !vowel
        ? one.substring(0, one.length() - 1) + "ies" : one + "s";
  }
}
