package zapbook.cli.exercise;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;
import zapbook.cli.kit.Kit;
import zapbook.cli.kit.WrongUse;
import zapbook.cli.progress.Place;
import zapbook.cli.progress.ReaderState;
import zapbook.proof.Exercise;
import zapbook.proof.Exercises;

/** Finds exercises by what the reader typed. */
public final class Named {

  private Named() {}

  /** The exercise; an unknown one is wrong use. */
  public static Exercise of(String typed) {
    try {
      return Exercises.named(Kit.here().root(), typed);
    } catch (IllegalArgumentException e) {
      throw new WrongUse(e.getMessage());
    }
  }

  /**
   * The exercise that the reader is at, unless it is solved; then the first
   * that is not, and the last one if all are.
   */
  public static Exercise next(ReaderState state) {
    List<Exercise> all = Exercises.in(Kit.here().root());
    List<Exercise> open = all.stream()
        .filter(one -> !state.solvedOnce(one.id())).toList();
    String last = state.lastPlace().flatMap(Place::exercise).orElse("");
    return open.stream().filter(one -> one.id().equals(last)).findFirst()
        .orElse(open.isEmpty() ? all.get(all.size() - 1) : open.get(0));
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
            .stream().filter(one -> isAt(one, place)).findFirst())
        .orElseGet(() -> next(state));
    err.println("zapbook: this is about exercise " + current.id()
        + ", where you are");
    err.flush();
    return current;
  }

  private static boolean isAt(Exercise one, Place place) {
    return place.exercise().map(one.id()::equals)
        .orElse(one.chapter() == place.chapter());
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
