package zapbook.stages;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import zapbook.mmu.ShadowMmu;
import zapbook.vm.Vm;

/** Which patch touched a routine last, and who wrote it. */
class BlameTest {
  static List<Stage> stages() {
    return Stages.all();
  }

  @ParameterizedTest
  @MethodSource("stages")
  void everyRoutineIsBlamedOnTheLastClassThatDeclaresIt(Stage stage) {
    Map<String, Integer> blamed = new TreeMap<>();
    for (Version version : Blame.last(stage)) {
      blamed.put(version.routine(), version.stage().number());
    }
    assertThat(blamed).isEqualTo(declaredIn(stage)).isNotEmpty();
  }

  /** Where Java finds a method of the chain, without our registry. */
  private static Map<String, Integer> declaredIn(Stage newest) {
    Map<String, Integer> declared = new TreeMap<>();
    Class<?> type = newest.create(
        Vm.withMemory("64M").build()).getClass();
    int number = newest.number();
    for (; type != ShadowMmu.class; type = type.getSuperclass()) {
      int here = number--;
      Arrays.stream(type.getDeclaredMethods())
          .filter(BlameTest::isRoutine).map(Method::getName)
          .forEach(name -> declared.putIfAbsent(name, here));
    }
    return declared;
  }

  private static boolean isRoutine(Method method) {
    return !method.isSynthetic()
        && !Modifier.isPrivate(method.getModifiers());
  }

  @ParameterizedTest
  @CsvSource({"2, prepareZapPage, 83cdb56864bc",
    "3, onSlotCreated, 982b3394dd23", "3, zapMmioSptes, 8ab3c471eef2",
    "3, zapAllPages, 8ab3c471eef2", "6, zapOldestPage, ebdb292dac79",
    "9, zapObsoletePages, b28cb0cd2c5e", "9, prepareZap, f95eec9bed76"})
  void theCommitIsTheOneThatGaveTheRoutineItsForm(
      int newest, String routine, String commit) {
    assertThat(Blame.last(Stages.stage(newest)))
        .filteredOn(version -> version.routine().equals(routine))
        .singleElement()
        .extracting(version -> version.commit().id()).isEqualTo(commit);
  }

  @Test
  void aCommitNamesOnlyRoutinesOfItsStageAndEachHasOne() {
    for (Stage stage : Stages.all()) {
      for (Commit commit : stage.commits()) {
        assertThat(stage.routines()).containsAll(commit.routines());
      }
      for (String routine : stage.routines()) {
        assertThat(stage.commitOf(routine) == null).as("%s", stage)
            .isEqualTo(stage.number() == 0);
      }
    }
  }

  @Test
  void aRoutineThatWasRemovedSaysSo() {
    assertThat(Blame.upTo(Stages.stage(9)).get("zapOldestPage"))
        .extracting(Version::toString).containsExactly(
            "zapOldestPage from stage 0",
            "zapOldestPage removed by stage 6");
  }
}
