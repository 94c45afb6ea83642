package zapbook.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What of a stack trace is shown. */
class FramesTest {
  private static final String TESTS = "zapbook.exercises.ch07.HalfTest";

  @Test
  void the_learners_frames_come_first_and_machinery_is_left_out() {
    assertThat(shown(frame("java.util.ArrayList", "ArrayList.java"), frame(TESTS, "HalfTest.java"),
        frame("zapbook.exercises.ch07.Half", "Half.java"),
        frame("zapbook.proof.Trial", "Trial.java")))
        .containsExactly("Half.run (Half.java:7)", "HalfTest.run (HalfTest.java:7)");
  }

  @Test
  void a_class_that_the_Java_machine_made_up_for_a_lambda_is_left_out() {
    assertThat(shown(frame(TESTS, "HalfTest.java"), new StackTraceElement(
        TESTS + "$$Lambda$1534/0x00007f7ff5372bf0", "run", null, -1)))
        .containsExactly("HalfTest.run (HalfTest.java:7)");
  }

  private static List<String> shown(StackTraceElement... frames) {
    Throwable thrown = new Throwable();
    thrown.setStackTrace(frames);
    return Frames.of(thrown, Set.of("Half.java"));
  }

  private static StackTraceElement frame(String className, String file) {
    return new StackTraceElement(className, "run", file, 7);
  }
}
