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
}
