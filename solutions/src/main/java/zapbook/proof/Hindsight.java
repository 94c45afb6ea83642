package zapbook.proof;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the tests of a later exercise say of the learner's class of an earlier one. History planted
 * a bug in the earlier patch, and the earlier tests take an answer with it or without.
 *
 * @param later the later exercise, with those of its tests that are of use here
 * @param own how far the learner is with the earlier one
 * @param yours what the later tests say of his class; empty unless it passes its own tests
 * @param historys what they say of history's answer to the earlier exercise
 */
public record Hindsight(Exercise later, Standing own, Optional<Verdict> yours,
    Verdict historys) {

  /** True if the later exercise can be looked back from. */
  public static boolean isPossible(Exercise later) {
    return later.about().mine().isPresent();
  }

  /**
   * Tries it.
   *
   * @param root the kit's folder
   * @param later an exercise that can be looked back from
   * @param workshop where to try it
   * @throws java.util.NoSuchElementException if it is another one
   */
  public static Hindsight of(Path root, Exercise later, Workshop workshop) {
    Mine mine = later.about().mine().orElseThrow();
    Exercise earlier = Exercises.named(root, mine.exercise());
    Exercise rest = later.without(mine.without());
    Standing own = Standing.of(earlier, workshop);
    Optional<Verdict> yours = own.state() == State.SOLVED
        ? Optional.of(tried(rest, earlier, earlier.learnerSources(), workshop))
        : Optional.empty();
    return new Hindsight(rest, own, yours,
        tried(rest, earlier, earlier.answerSources(), workshop));
  }

  /** What the rest of the later tests say of an earlier class. */
  static Verdict tried(
      Exercise rest, Exercise earlier, List<SourceText> sources, Workshop workshop) {
    List<SourceText> all = new ArrayList<>(sources);
    all.add(inItsPlace(rest, earlier));
    Verdict whole = workshop.run(rest, all);
    return whole.compiled() ? new Verdict(rest, List.of(), whole.outcomes().stream()
        .filter(outcome -> rest.declared().has(outcome.test())).toList()) : whole;
  }

  /** The class that the later tests know by its name is the earlier class. */
  private static SourceText inItsPlace(Exercise later, Exercise earlier) {
    String name = later.about().className();
    return new SourceText(later.at().javaName(), """
        package %s;

        public class %s extends %s {
          public %s(zapbook.vm.Vm vm) {
            super(vm);
          }
        }
        """.formatted(later.at().packageName(), name, earlier.fullName(), name));
  }

  /** True if the learner's class passes all of the tests. */
  public boolean isBetter() {
    return yours.isPresent() && yours.get().solved();
  }

  /** Each test, the first failure in full, and how the learner did beside history. */
  @Override
  public String toString() {
    Exercise earlier = own.exercise();
    StringBuilder text = new StringBuilder("The tests of exercise " + later.id()
        + " on your class of exercise " + earlier.id() + ", "
        + earlier.about().className() + "\n");
    if (yours.isEmpty()) {
      return text.append("\n").append(own).append(".\nNext: solve exercise ")
          .append(earlier.id()).append(" first.\n      ")
          .append(earlier.command("check")).append("\n").toString();
    }
    text.append(yours.get().details());
    return text.append("\n").append(beside(earlier)).append("\n").toString();
  }

  private String beside(Exercise earlier) {
    Verdict mine = yours.orElseThrow();
    String name = earlier.about().className();
    String history = "History's answer to exercise " + earlier.id() + " passes "
        + historys.passed() + " of these " + historys.tests() + " tests";
    if (mine.solved()) {
      return "You did better than history: your " + name + " passes all.\n" + history
          + ".\nNext: read on.";
    }
    return history + ", your " + name + " " + mine.passed() + ".\nThe tests of exercise "
        + earlier.id() + " take it either way.\nNext: change it as you changed "
        + later.about().className() + ", or leave it and read on.";
  }
}
