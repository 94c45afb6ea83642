package zapbook.cli.watch;

import java.io.PrintWriter;
import java.util.List;
import zapbook.cli.exercise.Examination.Paper;
import zapbook.cli.kit.Paint;
import zapbook.cli.kit.Words;
import zapbook.proof.Exercise;

/** The screen: a verdict on a clear page, and what is said beneath it. */
final class Page {

  private static final String CLEAR = "\033[H\033[2J";
  private static final String CLEAR_LINE = "\r\033[K";
  private static final int LINES_OF_FOOT = 4;

  private final Keyboard keyboard;
  private final PrintWriter out;
  private final Paint paint;
  /** What the next verdict must not hide. */
  private List<String> notes = List.of();
  /** What stands in the last line while tests run. */
  private String status = "";

  Page(Keyboard keyboard, Paint paint) {
    this.keyboard = keyboard;
    this.out = keyboard.out();
    this.paint = paint;
  }

  boolean isTerminal() {
    return keyboard.isTerminal();
  }

  Paint paint() {
    return paint;
  }

  void flush() {
    out.flush();
  }

  void clear() {
    status = "";
    if (isTerminal()) out.print(CLEAR);
    else out.println();
  }

  /** A line, in place of what was said of a run. */
  void line(String text) {
    wipeStatus();
    out.println(text);
  }

  private void wipeStatus() {
    if (!status.isEmpty() && isTerminal()) out.print(CLEAR_LINE);
    status = "";
  }

  /** Before the first verdict on an exercise. */
  void welcome(Exercise exercise) {
    clear();
    out.println(paint.bold(exercise.toString()));
    out.println("Its tests run now, and again whenever you save a file.");
    flush();
  }

  /** The verdict, how far all is, and the keys. */
  void verdict(Exercise exercise, Paper paper, Course course, String when) {
    clear();
    new Sheet(exercise, paper, course, paint, keyboard.width())
        .lines(keyboard.height() - LINES_OF_FOOT).forEach(out::println);
    out.println();
    out.println(Foot.progress(course.solved(), course.all().size(), paint)
        + "   " + when);
    keys();
    if (!notes.isEmpty()) say(notes);
    notes = List.of();
  }

  /** Something beneath this verdict, and beneath the next one too. */
  void note(List<String> lines) {
    say(lines);
    notes = lines;
  }

  private void keys() {
    if (!isTerminal()) out.println("Type a letter and Enter:");
    out.println(Foot.keys(paint));
  }

  /** Something beneath the verdict. */
  void say(String text) {
    say(text.isEmpty() ? List.of() : text.lines().toList());
  }

  void say(List<String> lines) {
    wipeStatus();
    out.println();
    lines.forEach(out::println);
    if (!lines.isEmpty()) out.println();
    keys();
  }

  /** A question; what is typed stands behind it. */
  void ask(String text) {
    wipeStatus();
    out.println();
    out.print(text + " ");
  }

  /** What was typed. */
  void echo(String text) {
    out.print(text);
  }

  /** Takes back the last letter. */
  void rubOut() {
    out.print("\b \b");
  }

  /** Tests take long enough to be told of. */
  void running(Exercise exercise, String test) {
    String text = "Running exercise " + exercise.id()
        + (test.isEmpty() ? "" : ": " + test) + " ...";
    if (text.equals(status)) return;
    boolean first = status.isEmpty();
    wipeStatus();
    if (isTerminal()) out.print(text);
    else if (first) out.println(text);
    status = text;
  }

  /** The reader leaves. */
  void farewell(Course course, boolean nobodyTypes) {
    wipeStatus();
    out.println();
    if (nobodyTypes) {
      out.println("Nobody can type here, so this was the only run.");
    }
    out.println(course.solved() + " of " + course.all().size()
        + " solved. Next: " + Words.here().command("watch"));
  }
}
