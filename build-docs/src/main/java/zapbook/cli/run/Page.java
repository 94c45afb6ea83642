package zapbook.cli.run;

import java.io.PrintWriter;

/** Sentences on a page of eighty columns. */
final class Page {

  static final int WIDTH = 80;

  private Page() {}

  /** Prints words on as many lines as they need, without an indent. */
  static void print(PrintWriter out, String sentence) {
    var line = new StringBuilder();
    for (String word : sentence.split(" ")) {
      if (line.length() + 1 + word.length() > WIDTH) {
        out.println(line);
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    out.println(line);
  }

  /** The text, or as many of its words as fit, and three dots. */
  static String cut(String text, int room) {
    if (text.length() <= room) {
      return text;
    }
    String fits = text.substring(0, Math.max(0, room - 2));
    int end = Math.max(fits.lastIndexOf(' '), fits.lastIndexOf('-'));
    return (end < 1 ? fits.substring(0, Math.max(0, room - 3))
        : fits.substring(0, end)).replaceAll("\\W+$", "") + "...";
  }
}
