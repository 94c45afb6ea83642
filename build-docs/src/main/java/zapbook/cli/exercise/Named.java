package zapbook.cli.exercise;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;
import zapbook.cli.kit.Kit;
import zapbook.cli.kit.WrongUse;
import zapbook.cli.progress.Ahead;
import zapbook.cli.progress.ReaderState;
import zapbook.proof.Exercise;
import zapbook.proof.Exercises;

/** Finds exercises by what the reader typed. */
public final class Named {

  private Named() {}

  /** The exercise; an unknown one is wrong use. */
  public static Exercise of(String typed) {
    if (typed.contains(",")) {
      throw new WrongUse("one exercise at a time, not " + typed
          + "; only check takes several");
    }
    try {
      return Exercises.named(Kit.here().root(), typed);
    } catch (IllegalArgumentException e) {
      throw new WrongUse(e.getMessage());
    }
  }

  /** What is next for the reader; the last one if all are solved. */
  public static Exercise next(ReaderState state) {
    return Ahead.of(Kit.here(), state).exercise().orElseGet(() -> {
      List<Exercise> all = orAll(null);
      return all.get(all.size() - 1);
    });
  }

  /**
   * The exercise by what the reader typed; without that the one that he is
   * at, solved or not, or the first of his chapter, which a line tells.
   *
   * @param err where the line goes
   */
  static Exercise orCurrent(String typed, PrintWriter err) {
    if (typed != null) return of(typed);
    ReaderState state = ReaderState.here(err);
    Exercise current = state.lastPlace().flatMap(place -> orAll(null)
            .stream().filter(place::has).findFirst())
        .orElseGet(() -> next(state));
    err.println("zapbook: this is about exercise " + current.id()
        + ", where you are");
    err.flush();
    return current;
  }

  /** Those with commas between, such as 0,1,3b; all if none was typed. */
  static List<Exercise> several(String typed) {
    return typed == null ? orAll(null)
        : Stream.of(typed.split(",", -1)).map(String::strip).distinct()
            .map(Named::of).toList();
  }

  /** The exercise, or all of them if none was typed. */
  public static List<Exercise> orAll(String typed) {
    return typed == null ? Exercises.in(Kit.here().root())
        : List.of(of(typed));
  }
}
