package zapbook.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import zapbook.proof.syntax.Lineage;
import zapbook.proof.syntax.Members;

/** The starters are what they say, and how far the learner is with each. */
class StarterProofTest {
  private static final List<String> PACKAGES = List.of("zapbook.stages", "zapbook.mmu");

  @TestFactory
  Stream<DynamicTest> the_pristine_starter_fails_exactly_as_declared() {
    return Kit.each(exercise -> {
      Verdict verdict = Kit.known(exercise, exercise.pristineSources());

      assertThat(exercise.declared().complaints(verdict)).isEmpty();
    });
  }

  @TestFactory
  Stream<DynamicTest> the_pristine_starter_repeats_what_the_stage_inherits() {
    return Kit.each(StarterProofTest::isInherited, exercise ->
        assertThat(Members.of(exercise.pristine().text()).methods())
            .isNotEmpty().isEqualTo(changedRoutinesBefore(exercise)));
  }

  private static boolean isInherited(Exercise exercise) {
    return exercise.about().changesTheMmu() && !exercise.about().ownStart();
  }

  /** The routines that the stage's patch changes, as they were before it. */
  private static Map<String, String> changedRoutinesBefore(Exercise exercise) {
    Lineage chain = Lineage.of(Kit.ROOT.resolve("code/src/main/java"),
        exercise.about().answeredIn(), PACKAGES);
    Lineage above = new Lineage(chain.chain().subList(1, chain.chain().size()));
    Map<String, String> before = new LinkedHashMap<>();
    chain.chain().get(0).members().methods().keySet().forEach(key ->
        above.routine(key).ifPresent(text -> before.put(key, text)));
    return before;
  }

  @TestFactory
  Stream<DynamicTest> with_strict_the_starter_is_the_pristine_copy() {
    return Kit.each(exercise -> isStrict(), exercise ->
        assertThat(Standing.touched(exercise)).as("%s differs from %s. With -Dstrict that is "
            + "an error: make them equal, in whichever direction was meant.",
            exercise.parts().stream().map(Part::starter).toList(),
            exercise.parts().stream().map(Part::pristine).toList()).isFalse());
  }

  private static boolean isStrict() {
    String strict = System.getProperty("strict", "no");
    return !strict.equals("no") && !strict.equals("false");
  }

  /** Progress is told and judged by nobody. */
  @Test
  void how_far_the_learner_is() throws Exception {
    List<Exercise> all = Kit.exercises();
    List<Exercise> touched = all.stream().filter(Standing::touched).toList();

    List<String> lines = Apart.progress(Kit.ROOT, touched);

    assertThat(lines).hasSameSizeAs(touched);
    lines.forEach(System.out::println);
    System.out.println("Untouched: " + (all.size() - touched.size()) + " of " + all.size()
        + " exercises.");
  }
}
