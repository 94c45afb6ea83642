package zapbook.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.List;
import picocli.CommandLine.Help.Ansi;
import zapbook.cli.kit.Kit;
import zapbook.cli.kit.Paint;
import zapbook.cli.kit.Words;
import zapbook.cli.progress.Ahead;
import zapbook.cli.progress.HowFar;
import zapbook.cli.progress.ReaderState;
import zapbook.proof.Exercise;
import zapbook.proof.ExerciseId;
import zapbook.proof.Exercises;

/** What {@code zapbook} alone prints: where you stand and what is next. */
final class Status {

  private static final int COLUMN = 46;

  private final Kit kit;
  private final Words words = Words.here();
  private final Paint paint;

  private final List<HowFar> progress;
  private final Ahead ahead;

  Status(Kit kit, Ansi ansi, ReaderState state) {
    this.kit = kit;
    this.progress = kit.hasExercises()
        ? Exercises.in(kit.root()).stream()
            .map(exercise -> HowFar.of(kit, state, exercise)).toList()
        : List.of();
    this.ahead = Ahead.of(kit, state);
    this.paint = new Paint(ansi);
  }

  void print(PrintWriter out) {
    out.println(paint.bold("Zapbook: How KVM Learned to Forget"));
    out.println();
    line(out, "book", book());
    line(out, "shell", shell());
    exercises(out);
    out.println();
    out.println(paint.bold("Next"));
    next(out);
    out.println();
    out.println("All commands: " + words.command("--help"));
    out.flush();
  }

  private static void line(PrintWriter out, String name, String text) {
    out.printf("  %-10s %s%n", name, text);
  }

  private boolean hasBook() {
    return Files.exists(kit.index());
  }

  private String book() {
    return hasBook()
        ? words.shown(kit.index())
        : "not rendered yet; this makes it: " + words.build();
  }

  private String shell() {
    var chapters = kit.chaptersWithSnippets();
    if (chapters.isEmpty()) {
      return "ready, without snippets; this makes them: " + words.build();
    }
    return "ready, with the snippets of chapter" + list(chapters);
  }

  private static String list(List<Integer> numbers) {
    return (numbers.size() == 1 ? " " : "s ") + ExerciseId.listed(
        numbers.stream().map(one -> new ExerciseId(one, "")).toList());
  }

  private void exercises(PrintWriter out) {
    if (progress.isEmpty()) {
      line(out, "exercises", "none yet");
      return;
    }
    long solved = progress.stream().filter(HowFar::solved).count();
    line(out, "exercises", solved + " of " + progress.size() + " solved");
    for (HowFar one : progress) {
      line(out, "", one.exercise().id() + "  " + one.exercise().title()
          + ": " + one.inWords());
    }
  }

  private void next(PrintWriter out) {
    if (!hasBook()) {
      step(out, words.build(), "build the kit and render the book");
      return;
    }
    int chapter = ahead.chapter();
    boolean begun = chapter > 0 || isSolved(String.valueOf(chapter));
    step(out, words.command("read" + (begun ? " " + chapter : "")),
        begun ? "go on reading" : "read the prologue");
    step(out, words.command("shell " + chapter), "play with its machine");
    ahead.exercise().ifPresent(next -> progress.stream()
        .filter(one -> one.exercise().id().equals(next.id()))
        .forEach(one -> toSolve(out, one)));
  }

  private boolean isSolved(String id) {
    return progress.stream()
        .anyMatch(one -> one.exercise().id().equals(id) && one.solved());
  }

  private void toSolve(PrintWriter out, HowFar one) {
    Exercise exercise = one.exercise();
    step(out, words.test(exercise.id()),
        one.touched() ? "try your change" : "see red tests");
    step(out, words.command("watch " + exercise.id()),
        "the same at every save");
    step(out, words.command("hint " + exercise.id()), "if you are stuck");
    exercise.parts().forEach(part ->
        out.println("  edit " + words.shown(part.starter())));
  }

  /** A command that is too long for its column has the reason below. */
  private static void step(PrintWriter out, String command, String why) {
    String between = command.length() <= COLUMN ? " " : "\n      ";
    out.printf("  %-" + COLUMN + "s%s%s%n", command, between, why);
  }
}
