package zapbook.cli.watch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import zapbook.cli.exercise.Report;
import zapbook.cli.kit.Kit;
import zapbook.cli.progress.Ahead;
import zapbook.cli.progress.HowFar;
import zapbook.cli.progress.Place;
import zapbook.cli.progress.ReaderState;
import zapbook.proof.Exercise;

/** All exercises in their order, and which of them are solved. */
final class Course {

  private final Kit kit;
  private final List<Exercise> all;
  private final Consumer<String> complain;
  private final CompletableFuture<Map<String, Boolean>> solved;

  /** Begins to look at all of them, which takes a while. */
  Course(Kit kit, List<Exercise> all, Consumer<String> complain) {
    this.kit = kit;
    this.all = all;
    this.complain = complain;
    solved = CompletableFuture.supplyAsync(this::look);
  }

  private Map<String, Boolean> look() {
    ReaderState state = state();
    Map<String, Boolean> found = new LinkedHashMap<>();
    for (Exercise one : all) {
      found.put(one.id(), HowFar.of(kit, state, one).solved());
    }
    return found;
  }

  private ReaderState state() {
    return ReaderState.of(kit, complain);
  }

  List<Exercise> all() {
    return all;
  }

  Exercise named(String id) {
    return all.stream().filter(one -> one.id().equals(id)).findFirst()
        .orElseThrow();
  }

  int solved() {
    return (int) solved.join().values().stream()
        .filter(Boolean::booleanValue).count();
  }

  boolean isSolved(Exercise exercise) {
    return solved.join().get(exercise.id());
  }

  /** The next one that is not solved; after the last comes the first. */
  Optional<Exercise> after(Exercise exercise) {
    return Ahead.from(all, all.indexOf(exercise)).skip(1)
        .filter(one -> !isSolved(one)).findFirst();
  }

  /** An exercise was judged; {@link #keep} keeps that. */
  void judged(Report report) {
    solved.join().put(report.exercise(), report.state().equals("solved"));
  }

  /** Keeps what came of it for the other commands, and for the book. */
  void keep(Exercise exercise, Report report) {
    ReaderState state = state();
    report.noteIn(state, exercise);
    state.at(Place.at(exercise));
    state.save();
  }

  /** The reader turned to another exercise. */
  void turnTo(Exercise exercise) {
    ReaderState state = state();
    state.at(Place.at(exercise));
    state.save();
  }

  /** The highest grade of hint that was shown; 0 if none was. */
  int hints(Exercise exercise) {
    return state().hints(exercise.id());
  }

  /** A hint was shown. */
  void hinted(Exercise exercise, int grade) {
    ReaderState state = state();
    state.hinted(exercise.id(), grade);
    state.save();
  }

  /** A line for each exercise; the one at hand is marked. */
  List<String> lines(Exercise current) {
    ReaderState state = state();
    return all.stream().map(one -> String.format("%s %3s  %-46s  %s",
        one.equals(current) ? ">" : " ", one.id(), one.title(),
        HowFar.of(kit, state, one).inShort())).toList();
  }
}
