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

  /** Prints a line; one that is too long goes on below, indented. */
  static void hang(PrintWriter out, String line, int indent) {
    String rest = line;
    String before = "";
    while (before.length() + rest.length() > WIDTH) {
      int room = WIDTH - before.length();
      int end = rest.lastIndexOf(' ', room);
      end = end <= (before.isEmpty() ? indent : 0) ? room : end;
      out.println(before + rest.substring(0, end));
      rest = rest.substring(end).stripLeading();
      before = " ".repeat(indent);
    }
    out.println(before + rest);
  }
}
