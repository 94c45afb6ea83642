package zapbook.cli.progress;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zapbook.cli.kit.Kit;
import zapbook.proof.Exercise;
import zapbook.proof.Exercises;
import zapbook.proof.Standing;

/**
 * What is next for the reader: the exercise he is at, and if that is solved
 * the next one that is not; with it, its chapter. All commands ask here.
 *
 * @param exercise the exercise; empty if all are solved
 * @param chapter what to read and to play with, 0 to 10
 */
public record Ahead(Optional<Exercise> exercise, int chapter) {

  /**
   * Looks how far he is; no code is run for that.
   *
   * @param kit the kit
   * @param state what is known; the caller saves it
   */
  public static Ahead of(Kit kit, ReaderState state) {
    List<Exercise> all =
        kit.hasExercises() ? Exercises.in(kit.root()) : List.of();
    Optional<Place> place = state.lastPlace();
    Optional<Exercise> next = from(all, at(all, place))
        .filter(one -> !HowFar.of(kit, state, one).solved()).findFirst();
    int here = place.map(Place::chapter).orElse(0);
    boolean readsOnly =
        all.stream().noneMatch(one -> one.chapter() == here);
    return new Ahead(next,
        readsOnly ? here : next.map(Exercise::chapter).orElse(here));
  }

  /** Those from one on; behind the last come those in front of it. */
  public static Stream<Exercise> from(List<Exercise> all, int at) {
    return Stream.concat(all.stream().skip(at), all.stream().limit(at));
  }

  /** Which one he is at; if he told no command, the first he changed. */
  private static int at(List<Exercise> all, Optional<Place> place) {
    return all.stream()
        .filter(one -> place.map(known -> known.has(one))
            .orElseGet(() -> Standing.touched(one)))
        .findFirst().map(all::indexOf).orElse(0);
  }
}
