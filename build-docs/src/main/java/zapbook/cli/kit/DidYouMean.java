package zapbook.cli.kit;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what the user may have meant by a word that nobody knows. */
public final class DidYouMean {

  private DidYouMean() {}

  /**
   * The tail of an error line, {@code "; did you mean 'shell'?"}, or nothing
   * if no known word is near.
   */
  public static String hint(String word, Collection<String> known) {
    return nearest(word, known)
        .map(found -> "; did you mean '" + found + "'?")
        .orElse("");
  }

  /** The same, but for what else helps if no known word is near. */
  public static String hintOr(
      String word, Collection<String> known, String otherwise) {
    String hint = hint(word, known);
    return hint.isEmpty() ? otherwise : hint;
  }

  /** The known word that needs the fewest changes, if they are few. */
  static Optional<String> nearest(String word, Collection<String> known) {
    return known.stream()
        .filter(k -> distance(word, k) <= allowed(k.length()))
        .min(Comparator.<String>comparingInt(k -> distance(word, k))
            .thenComparing(Comparator.naturalOrder()));
  }

  /** Two swapped letters are two changes, and pardoned in any word. */
  private static int allowed(int length) {
    return Math.max(Math.min(2, length / 2), length / 3);
  }

  /** Letters to insert, drop or replace, whatever their case. */
  private static int distance(String a, String b) {
    String x = a.toLowerCase(Locale.ROOT);
    String y = b.toLowerCase(Locale.ROOT);
    int[] row = new int[y.length() + 1];
    for (int j = 0; j <= y.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= x.length(); i++) {
      row = nextRow(row, i, x.charAt(i - 1), y);
    }
    return row[y.length()];
  }

  private static int[] nextRow(int[] above, int i, char c, String y) {
    int[] row = new int[above.length];
    row[0] = i;
    for (int j = 1; j < row.length; j++) {
      int replace = above[j - 1] + (c == y.charAt(j - 1) ? 0 : 1);
      row[j] = Math.min(replace, 1 + Math.min(above[j], row[j - 1]));
    }
    return row;
  }
}
