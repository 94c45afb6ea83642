package zapbook.cli.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The small things that all commands share. */
class KitTest {

  private static final Path ROOT = Path.of("/home/me/zap book");

  @Test
  void anUnknownWordLeadsToTheNearestKnownOne() {
    var known = List.of("read", "shell", "doctor", "stages");

    assertThat(DidYouMean.hint("docter", known))
        .isEqualTo("; did you mean 'doctor'?");
    assertThat(DidYouMean.hint("SHELL", known)).contains("'shell'");
    assertThat(DidYouMean.hint("banana", known)).isEmpty();
  }

  @Test
  void jsonCarriesEveryLetterInAscii() {
    record Book(String title, long sizeBytes) {}
    var out = new StringWriter();

    Json.print(new PrintWriter(out), new Book("b\u00f6ok <&>", 4096));

    assertThat(out.toString()).isEqualToNormalizingNewlines("""
        {
          "title": "b\\u00f6ok <&>",
          "sizeBytes": 4096
        }
        """);
  }

  @Test
  void commandLinesAreShortInTheKitAndWholeElsewhere() {
    var kit = new Kit(ROOT);
    var inside = new Words(kit, ROOT);
    var outside = new Words(kit, Path.of("/tmp"));

    assertThat(inside.build()).isEqualTo("mvn");
    assertThat(inside.command("read"))
        .isEqualTo("java @build-docs/target/zapbook read");
    assertThat(outside.build())
        .isEqualTo("mvn -f \"/home/me/zap book/pom.xml\"");
    assertThat(outside.command("")).isEqualTo(
        "java \"@/home/me/zap book/build-docs/target/zapbook\"");
  }
}
