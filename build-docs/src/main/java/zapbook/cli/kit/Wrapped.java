package zapbook.cli.kit;

import java.util.ArrayList;
import java.util.List;

/** Sentences in lines of eighty columns. */
public final class Wrapped {

  private static final int WIDTH = 80;

  private Wrapped() {}

  /**
   * The lines, each with the indent of the sentence; only a word that is
   * longer makes a longer one.
   */
  public static List<String> of(String sentence) {
    String words = sentence.stripLeading();
    String indent = sentence.substring(0, sentence.length() - words.length());
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (String word : words.split(" ")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? indent : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
