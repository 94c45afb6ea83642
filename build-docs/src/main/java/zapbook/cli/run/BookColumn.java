package zapbook.cli.run;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import zapbook.cli.kit.Kit;
import zapbook.cli.progress.HowFar;
import zapbook.cli.progress.KeptRun;
import zapbook.cli.progress.OwnRuns;
import zapbook.cli.progress.ReaderState;
import zapbook.cli.work.Beside;
import zapbook.cli.work.LockChoice;
import zapbook.cli.work.Order;
import zapbook.cli.work.Paper;
import zapbook.lab.NumberWords;
import zapbook.proof.Exercise;
import zapbook.proof.Exercises;
import zapbook.workloads.Outcome;
import zapbook.workloads.Result;
import zapbook.workloads.Workload;

/**
 * The reader's class in the laboratory of the chapter: a run of the
 * laboratory's workload is kept for the page.
 */
public final class BookColumn {

  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Kit kit;
  private final Exercise exercise;
  private final Workload workload;
  private final Map<String, Long> given;
  private final BookLab lab;

  private BookColumn(Kit kit, Exercise exercise, Workload workload,
      Map<String, Long> given, BookLab lab) {
    this.kit = kit;
    this.exercise = exercise;
    this.workload = workload;
    this.given = given;
    this.lab = lab;
  }

  /**
   * The laboratory that would show a run.
   *
   * @param id the exercise; null for a class that belongs to none
   * @param order what is run
   * @return empty if no page shows it
   */
  static Optional<BookColumn> of(String id, Workload workload, Order order) {
    if (id == null || order.lock() != LockChoice.simulated) {
      return Optional.empty();
    }
    Kit kit = Kit.here();
    return BookLab.of(kit.book(), workload).map(lab -> new BookColumn(kit,
        Exercises.named(kit.root(), id), workload, order.numbers(), lab));
  }

  /**
   * What runs the reader's class for the laboratory of its chapter.
   *
   * @param exercise one of the kit's
   * @return the words behind the command's name; empty if there is no
   *     laboratory, or no rendered book, or the exercise asks for no MMU
   */
  public static Optional<String> words(Exercise exercise) {
    if (!exercise.about().changesTheMmu()) return Optional.empty();
    return BookLab.of(Kit.here().book(), exercise.chapter()).map(lab ->
        "run mine:" + exercise.id() + " " + lab.workload() + " "
            + NumberWords.of(lab.usual()));
  }

  /** What is to be recorded for the page. */
  Beside beside() {
    return new Beside(lab.after(), lab.replayed(workload, given));
  }

  /**
   * Keeps what came of it.
   *
   * @param complain takes one line about what could not be kept
   * @return where to see it, a line
   */
  String keep(Paper paper, Consumer<String> complain) {
    OwnRuns runs = OwnRuns.of(kit, complain);
    runs.add(kept(paper, complain));
    return runs.save()
        ? lab.place() + " of the book shows it: load "
            + lab.page() + " again, then \"Show your class, with its"
            + " numbers\"."
        : "The book cannot show it: its folder is read-only.";
  }

  private KeptRun kept(Paper paper, Consumer<String> complain) {
    Result result = paper.result();
    boolean done = result != null && result.outcome() == Outcome.DONE;
    Map<String, Long> counters = new LinkedHashMap<>();
    if (result != null) {
      counters.putAll(result.counters());
      counters.putAll(result.lock());
    }
    ReaderState state = ReaderState.of(kit, complain);
    return new KeptRun(exercise.id(), paper.name(), paper.stage(),
        ReaderState.text(exercise), MINUTES.format(LocalDateTime.now()),
        HowFar.of(kit, state, exercise).inWords(), workload.name(),
        NumberWords.whole(workload, given), done ? "" : outcome(paper),
        done ? "" : result == null ? paper.text() : result.reason(),
        result == null ? Map.of() : result.figures(), counters,
        paper.audit(), lab.replayed(workload, given), paper.replay());
  }

  private static String outcome(Paper paper) {
    return paper.result() != null ? paper.result().outcome().toString()
        : switch (paper.failure()) {
          case "notCompiled" -> "does not compile";
          case "tooLong" -> "no end in time";
          case "ended" -> "ended its process";
          case "refused" -> "cannot be run";
          default -> "threw";
        };
  }
}
