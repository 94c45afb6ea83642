package zapbook.oracle;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.LongConsumer;
import zapbook.mmu.ShadowMmu;
import zapbook.vm.Vm;

/**
 * Runs random operations on a machine and on a model of it, and looks for
 * a difference. Everything follows from the seed.
 *
 * <pre>
 *   Differential.run(Stage0::new, 42, 100_000)
 *       .ifPresent(System.out::println);
 * </pre>
 */
public final class Differential {
  /** Operations on one machine, before the next one is made. */
  public static final int ROUND = 1_000;

  /** One round in so many is short, and audited at every step. */
  private static final int CLOSELY = 4;
  private static final int CLOSE_ROUND = 200;
  private static final int AUDIT_EVERY = 100;

  private Differential() { }

  /**
   * Runs rounds on machines of all kinds.
   *
   * @param stage makes the MMU: a stage, or a learner's class
   * @param seed decides everything
   * @param operations how many, in all rounds together
   * @return what went wrong first, shrunk; empty if nothing did
   */
  public static Optional<Failure> run(
      Function<Vm, ? extends ShadowMmu> stage, long seed, long operations) {
    return run(stage, seed, operations, done -> { });
  }

  /**
   * Runs rounds on machines of all kinds.
   *
   * @param stage makes the MMU: a stage, or a learner's class
   * @param seed decides everything
   * @param operations how many, in all rounds together
   * @param progress told after each round how many are done
   * @return what went wrong first, shrunk; empty if nothing did
   */
  public static Optional<Failure> run(
      Function<Vm, ? extends ShadowMmu> stage, long seed, long operations,
      LongConsumer progress) {
    Random seeds = new Random(seed);
    long done = 0;
    while (done < operations) {
      long roundSeed = seeds.nextLong();
      Setup setup = Setup.of(new Random(roundSeed));
      int size = roundSeed % CLOSELY == 0 ? CLOSE_ROUND : ROUND;
      int count = (int) Math.min(size, operations - done);
      Optional<Failure> failure = round(stage, setup, roundSeed, count);
      if (failure.isPresent()) return failure;
      done += count;
      progress.accept(done);
    }
    return Optional.empty();
  }

  /**
   * Runs one round on a machine of a certain kind.
   *
   * @param stage makes the MMU
   * @param setup which machine
   * @param seed decides the operations
   * @param operations how many
   * @return what went wrong, shrunk; empty if nothing did
   */
  public static Optional<Failure> round(
      Function<Vm, ? extends ShadowMmu> stage, Setup setup, long seed,
      int operations) {
    List<Operation> list =
        new Generator(new Random(seed)).operations(operations);
    int every = operations <= CLOSE_ROUND ? 1 : AUDIT_EVERY;
    Trial trial = new Trial(stage, setup, every);
    if (trial.run(list) == null) return Optional.empty();
    List<Operation> shrunk = new Shrinker(trial).shrink(list);
    Trial.Outcome outcome = trial.auditingEvery(1).run(shrunk);
    if (outcome == null) outcome = trial.run(shrunk);
    return Optional.of(
        new Failure(seed, setup, shrunk, outcome.finding()));
  }

  /**
   * Does again what a failure says.
   *
   * @param stage makes the MMU
   * @param text what {@link Failure#toString} wrote
   * @return what goes wrong now; empty if nothing does
   */
  public static Optional<Failure> replay(
      Function<Vm, ? extends ShadowMmu> stage, String text) {
    Failure failure = Failure.parse(text);
    Trial trial = new Trial(stage, failure.setup(), 1);
    Trial.Outcome outcome = trial.run(failure.operations());
    if (outcome == null) return Optional.empty();
    return Optional.of(new Failure(failure.seed(), failure.setup(),
        failure.operations(), outcome.finding()));
  }
}
