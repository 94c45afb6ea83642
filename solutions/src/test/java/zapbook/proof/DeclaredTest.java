package zapbook.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A declaration that is not kept is found out. */
class DeclaredTest {

  private final Verdict pristine = Fixture.tried(Fixture.half().pristine());

  @Test
  void a_test_that_fails_in_other_words_is_a_complaint() {
    Declared declared = new Declared(Map.of("half_of_four_is_two", "five pages",
        "half_of_odd_is_lower", "seven pages"), List.of("half_of_zero_is_zero"));

    assertThat(declared.complaints(pristine)).singleElement().asString()
        .contains("half_of_four_is_two fails without the words 'five pages'");
  }

  @Test
  void a_test_that_passes_though_declared_to_fail_is_a_complaint() {
    Verdict solved = Fixture.tried(Fixture.halfThat("return number / 2;"));

    assertThat(Fixture.half().declared().complaints(solved)).hasSize(2)
        .allMatch(text -> text.endsWith("should fail with an assertion, but passed"));
  }

  @Test
  void an_exception_is_not_the_declared_failure() {
    Verdict broken = Fixture.tried(Fixture.halfThat("throw new IllegalStateException();"));

    assertThat(Fixture.half().declared().complaints(broken)).hasSize(3);
  }

  @Test
  void a_test_that_does_not_exist_or_is_not_declared_is_a_complaint() {
    Declared declared = new Declared(Map.of("half_of_nothing", "x"), List.of());

    assertThat(declared.complaints(pristine)).contains("half_of_nothing did not run",
        "half_of_four_is_two is not declared", "half_of_zero_is_zero is not declared");
  }
}
