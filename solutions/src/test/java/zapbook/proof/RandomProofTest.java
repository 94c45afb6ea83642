package zapbook.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import zapbook.mmu.ShadowMmu;
import zapbook.oracle.Differential;
import zapbook.oracle.Failure;
import zapbook.vm.Vm;

/**
 * The answers, and the others that are accepted, under random operations: {@code MmuAudit} finds
 * every rule kept, and what a guest reads is what a model without any page table says.
 * {@code -Ddifferential.operations=1000000} runs more of them, {@code -Ddifferential.seed=N}
 * others.
 */
class RandomProofTest {
  private static final long SEED = Long.getLong("differential.seed", 2026);
  private static final long OPERATIONS = Long.getLong("differential.operations", 2_000);

  @TestFactory
  Stream<DynamicTest> the_answer_keeps_every_rule_under_random_operations() {
    return Kit.each(Kit::isAboutTheMmu,
        exercise -> keepsRules(exercise, exercise.answerSources()));
  }

  @TestFactory
  Stream<DynamicTest> so_does_another_answer_that_is_accepted() {
    return Kit.exercises().stream().filter(Kit::isAboutTheMmu).flatMap(exercise ->
        Edit.accepted(exercise).stream().map(edit -> DynamicTest.dynamicTest(
            exercise.id() + ": " + edit.title(),
            () -> keepsRules(exercise, edit.applyTo(exercise.answerSources())))));
  }

  @Test
  void a_wrong_answer_does_not() {
    Exercise flush = Exercises.named(Kit.ROOT, "0");

    assertThat(run(flush, flush.pristineSources())).get().extracting(Failure::finding).asString()
        .contains("freed");
  }

  @Test
  void each_chapter_that_changes_the_mmu_is_among_them() {
    assertThat(Kit.exercises().stream().filter(Kit::isAboutTheMmu)
        .map(Exercise::chapter)).contains(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
  }

  private static void keepsRules(Exercise exercise, List<SourceText> texts) {
    Optional<Failure> failure = run(exercise, texts);

    assertThat(failure).as("seed %d", seed(exercise)).isEmpty();
  }

  private static Optional<Failure> run(Exercise exercise, List<SourceText> texts) {
    Class<?> loaded = Kit.load(exercise, texts);
    return Differential.run(
        maker(loaded.asSubclass(ShadowMmu.class)), seed(exercise), OPERATIONS);
  }

  private static long seed(Exercise exercise) {
    return SEED + exercise.chapter();
  }

  private static Function<Vm, ShadowMmu> maker(Class<? extends ShadowMmu> loaded) {
    return vm -> {
      try {
        Constructor<? extends ShadowMmu> constructor =
            loaded.getDeclaredConstructor(Vm.class);
        constructor.setAccessible(true);
        return constructor.newInstance(vm);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    };
  }
}
