package zapbook.cli.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zapbook.cli.Zapbook;

/** A trace that no heap of this size could hold. */
class LongTraceTest {

  private static final int LINES = 3_000_000;
  private static final int PAGES = 1_000;

  @TempDir Path directory;

  @Test
  void severalMillionLinesStreamThroughASmallHeap() throws Exception {
    Process process = new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx32m", "-XX:+UseSerialGC", "-cp",
        System.getProperty("java.class.path"), Zapbook.class.getName(),
        "trace", write().toString(), "--json")
        .redirectError(directory.resolve("err").toFile()).start();
    String out = new String(process.getInputStream().readAllBytes());

    assertThat(process.waitFor()).isZero();
    assertThat(directory.resolve("err")).isEmptyFile();
    var found = JsonParser.parseString(out).getAsJsonObject();
    assertThat(found.get("accesses").getAsInt()).isEqualTo(LINES);
    assertThat(found.get("distinctPages").getAsInt()).isEqualTo(PAGES);
  }

  /** All pages of a program, over and over. */
  private Path write() throws IOException {
    Path file = directory.resolve("long.gz");
    var round = new StringBuilder();
    for (int page = 0; page < PAGES; page++) {
      round.append(String.format(" L %08x,8\n", 0x400000 + 4096 * page));
    }
    byte[] bytes = round.toString().getBytes(StandardCharsets.US_ASCII);
    var fast = new GZIPOutputStream(Files.newOutputStream(file)) {
      {
        def.setLevel(Deflater.BEST_SPEED);
      }
    };
    try (var out = new BufferedOutputStream(fast, 1 << 16)) {
      for (int i = 0; i < LINES / PAGES; i++) {
        out.write(bytes);
      }
    }
    return file;
  }
}
