package zapbook.proof;

import java.nio.file.Path;
import java.time.Duration;

/** A kit with one small exercise, to try the library on. */
final class Fixture {

  static final Path ROOT = Path.of("src/test/resources/fixture").toAbsolutePath();

  private Fixture() {
  }

  static Exercise half() {
    return Exercises.in(ROOT).get(0);
  }

  /** The starter with its body replaced. */
  static SourceText halfThat(String body) {
    Exercise half = half();
    String text = half.pristine().text().replace("return number;", body);
    return new SourceText(half.at().javaName(), text);
  }

  static Verdict tried(SourceText text) {
    String classPath = System.getProperty("java.class.path");
    Duration limit = Duration.ofMillis(300);
    try (Workshop workshop = Workshop.open(classPath, limit)) {
      return workshop.run(half(), text);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
