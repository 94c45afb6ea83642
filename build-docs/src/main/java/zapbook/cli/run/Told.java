package zapbook.cli.run;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import zapbook.cli.kit.Paint;
import zapbook.cli.work.Paper;

/** What people read of a class of theirs, beside the figures. */
final class Told {

  /** No more lines than this are shown of what a class printed. */
  private static final int MOST_LINES = 20;

  private static final int INDENT = 2;

  private Told() {}

  /** Why it came to no result, and what to do. */
  static void failure(PrintWriter out, Paint paint, Paper paper) {
    List<String> lines =
        (paper.name() + " " + paper.text()).lines().toList();
    Page.hang(out, lines.get(0), INDENT);
    lines.stream().skip(1).forEach(out::println);
    printed(out, paint, paper);
    out.println();
    out.println("Next: " + next(paper.failure()));
    out.flush();
  }

  private static String next(String failure) {
    return switch (failure) {
      case "notCompiled" ->
          "mend the first place; the others often follow from it.";
      case "threw" -> "look at the first of these places that is yours.";
      case "tooLong" -> "look for a loop that waits for what its body"
          + " never changes;\n      or give it more time with --time-limit.";
      case "ended" -> "look for what in it ends a process, or collects"
          + " without end.";
      default -> "see the exercises: each begins with a class that runs.";
    };
  }

  /** The beginning of what the class printed, if it did. */
  static void printed(PrintWriter out, Paint paint, Paper paper) {
    if (paper.printed().isBlank()) {
      return;
    }
    out.println();
    out.println(paint.bold("Your class printed"));
    paper.printed().lines().limit(MOST_LINES)
        .forEach(line -> out.println("  " + cut(line)));
    if (paper.printed().lines().count() > MOST_LINES) {
      out.println("  ... and more, which is not shown");
    }
  }

  /** Keeps it for the page of the book, and says where that is. */
  static void shown(
      CommandLine line, boolean json, BookColumn column, Paper paper) {
    PrintWriter err = line.getErr();
    String where = column.keep(paper, problem -> {
      err.println("zapbook: " + problem);
      err.flush();
    });
    if (!json) {
      Page.print(line.getOut(), where);
      line.getOut().flush();
    }
  }

  private static String cut(String line) {
    int room = Page.WIDTH - 2;
    return line.length() <= room ? line
        : line.substring(0, room - 3) + "...";
  }
}
