package zapbook.stages;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zapbook.mmu.ShadowMmu;
import zapbook.vm.Vm;

/** A patch is an override: the chain of stages is the chain of patches. */
class ChainTest {
  static java.util.List<Stage> stages() {
    return Stages.all();
  }

  @Test
  void thereAreTenStagesInOrder() {
    assertThat(Stages.all()).extracting(Stage::number)
        .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
  }

  @ParameterizedTest
  @MethodSource("stages")
  void eachStageExtendsTheOneBefore(Stage stage) {
    Class<?> type = type(stage);
    Class<?> before = stage.number() == 0 ? ShadowMmu.class
        : type(Stages.stage(stage.number() - 1));
    assertThat(type.getSuperclass()).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("stages")
  void eachStageDeclaresWhatTheRegistrySays(Stage stage) {
    Set<String> declared = new TreeSet<>();
    Arrays.stream(type(stage).getDeclaredMethods())
        .filter(method -> !method.isSynthetic())
        .map(Method::getName).forEach(declared::add);
    Set<String> registered = new TreeSet<>(stage.routines());
    registered.addAll(stage.removed());
    assertThat(declared).isEqualTo(registered);
  }

  private static Class<?> type(Stage stage) {
    return stage.create(Vm.withMemory("64M").build()).getClass();
  }
}
