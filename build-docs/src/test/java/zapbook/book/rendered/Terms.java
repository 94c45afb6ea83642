package zapbook.book.rendered;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds words that this book writes in another way, or not at all. */
final class Terms {

  private static final Pattern TWICE = Pattern.compile(
      "(?i)\\b(?!that\\b|had\\b)(\\p{L}+)\\s+\\1\\b");

  private final List<Rule> rules = new ArrayList<>();

  private record Rule(Pattern wrong, String right) {
  }

  /**
   * Reads rules of the form {@code wrong -> right}; the letters' case counts,
   * and what stands on the right is said to the author as it is.
   */
  Terms(List<String> lines) {
    for (String line : lines) {
      String[] sides = line.split(" -> ", 2);
      if (sides.length < 2) {
        throw new IllegalArgumentException(
            "expected 'wrong -> right', not: " + line);
      }
      rules.add(new Rule(Pattern.compile(
          "(?<![\\p{L}-])" + Pattern.quote(sides[0].strip())
              + "(?![\\p{L}-])"), sides[1].strip()));
    }
  }

  /** What is wrong with a text, each as {@code "wrong": right}. */
  List<String> wrong(String text) {
    List<String> found = new ArrayList<>();
    for (Rule rule : rules) {
      Matcher wrong = rule.wrong.matcher(text);
      if (wrong.find()) {
        found.add("\"" + wrong.group() + "\": " + rule.right);
      }
    }
    Matcher twice = TWICE.matcher(text);
    if (twice.find()) {
      found.add("\"" + twice.group() + "\": the same word twice");
    }
    return found;
  }
}
