package zapbook.cli.exercise;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zapbook.cli.classroom.Classroom;
import zapbook.cli.exercise.Examination.Doubt;
import zapbook.cli.exercise.Examination.Paper;
import zapbook.cli.exercise.Examination.SecondPaper;
import zapbook.cli.kit.Json;
import zapbook.cli.kit.Kit;
import zapbook.cli.kit.Paint;
import zapbook.cli.kit.Words;
import zapbook.cli.kit.WrongUse;
import zapbook.cli.progress.Ahead;
import zapbook.cli.progress.Place;
import zapbook.cli.progress.ReaderState;
import zapbook.cli.run.BookColumn;
import zapbook.proof.Exercise;
import zapbook.proof.Hindsight;

/** Runs the tests of one exercise, or of all. */
@Command(
    name = "check",
    description = "Run the tests of an exercise, or of all.",
    footer = {
      "",
      "Your code runs in a process of its own: it may loop or exit.",
      "With --report it tries many work trees, for a class: see README.",
      "Exit code 0 if all tests that were asked for pass, 1 if not."
    })
public final class CheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "N",
      description = "The exercise, or several: 0,1,3b. Without it, all of"
          + " them.")
  private String number;

  @Option(
      names = "--mine",
      description = "Of exercise 8 or 9: run its tests on your own class of"
          + " chapter 5 or 2, where history had the bug.")
  private boolean mine;

  @Mixin private Classroom classroom;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Override
  public Integer call() {
    if (classroom.wanted()) return manyTrees();
    if (mine) return lookBack();
    List<Exercise> exercises = Named.several(number);
    PrintWriter out = spec.commandLine().getOut();
    ReaderState state = ReaderState.here(spec.commandLine().getErr());
    List<Paper> papers = new ArrayList<>();
    for (Exercise exercise : exercises) {
      Paper paper = new Examiner().examine(exercise);
      papers.add(paper);
      if (!json) tell(out, paper, exercises.size() == 1);
      paper.report().noteIn(state, exercise);
    }
    if (number != null) state.at(Place.at(exercises.get(0)));
    state.save();
    if (!json && exercises.size() == 1) {
      if (papers.get(0).report().solved()) inTheBook(out, exercises.get(0));
      also(out, exercises.get(0));
    }
    List<Report> reports = papers.stream().map(Paper::report).toList();
    if (json) Json.print(out, reports);
    else if (exercises.size() > 1) next(out, next(state, papers));
    out.flush();
    return reports.stream().allMatch(Report::solved) ? 0 : 1;
  }

  private int manyTrees() {
    if (mine) {
      throw new WrongUse("--mine is for your own class, not for --report");
    }
    return classroom.check(Named.several(number),
        spec.commandLine().getOut(), json) ? 0 : 1;
  }

  /** How to see what it does, where the book shows the stages. */
  private static void inTheBook(PrintWriter out, Exercise solved) {
    BookColumn.words(solved).ifPresent(words -> out.println(
        "In the book: " + Words.here().command(words)
            + "\n      puts your class beside the stages, in chapter "
            + solved.chapter() + "."));
  }

  /** The other exercises of the chapter. */
  private static void also(PrintWriter out, Exercise asked) {
    Named.orAll(null).stream()
        .filter(other -> other.chapter() == asked.chapter())
        .filter(other -> !other.id().equals(asked.id()))
        .forEach(other -> out.println("Chapter " + asked.chapter()
            + " also has exercise " + other.id() + ": " + other.title()));
  }

  private int lookBack() {
    Exercise later = number == null ? null : Named.of(number);
    if (later == null || !Hindsight.isPossible(later)) {
      throw new WrongUse((later == null ? "--mine needs an exercise"
          : "exercise " + later.id() + " has no --mine")
          + "; expected " + String.join(" or ", Named.orAll(null).stream()
              .filter(Hindsight::isPossible).map(Exercise::id).toList()));
    }
    PrintWriter out = spec.commandLine().getOut();
    SecondPaper paper = new Examiner().lookBack(later);
    if (json) Json.print(out, List.of(paper.report()));
    else paper.text().lines().map(painted()::line).forEach(out::println);
    out.flush();
    return paper.report().solved() ? 0 : 1;
  }

  private Painted painted() {
    return new Painted(
        new Paint(spec.commandLine().getColorScheme().ansi()));
  }

  private void tell(PrintWriter out, Paper paper, boolean inFull) {
    if (inFull) {
      out.print(painted().text(paper));
      return;
    }
    Report report = paper.report();
    String state = String.format("%-9s", report.state());
    out.printf("%3s %-46s %s %s%n", report.exercise(), report.title(),
        report.solved() ? painted().paint().good(state) : state,
        inWords(paper));
    out.flush();
  }

  private static String inWords(Paper paper) {
    return switch (paper.doubt()) {
      case YOURS, NAMES -> "does not compile";
      case GONE -> "its file is gone";
      case NONE, LOST -> paper.report().passed() + " of "
          + paper.report().tests() + " tests pass";
    };
  }

  /** What cannot even be tried comes first. */
  private static Optional<String> next(
      ReaderState state, List<Paper> papers) {
    return papers.stream().filter(CheckCommand::isRefused).findFirst()
        .map(paper -> paper.report().exercise())
        .or(() -> Ahead.of(Kit.here(), state).exercise().map(Exercise::id));
  }

  private static boolean isRefused(Paper paper) {
    return paper.doubt() == Doubt.YOURS || paper.doubt() == Doubt.NAMES;
  }

  private static void next(PrintWriter out, Optional<String> exercise) {
    out.println();
    out.println(exercise.map(id -> "Next: "
        + Words.here().command("check " + id)
        + "\n      shows what is wrong first.")
        .orElse(ListCommand.ALL_SOLVED));
  }
}
