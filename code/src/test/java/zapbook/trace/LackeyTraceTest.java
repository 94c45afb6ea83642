package zapbook.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LackeyTraceTest {
  @TempDir
  Path folder;

  @Test
  void linesOfValgrindItselfAreSkipped() throws IOException {
    LackeyTrace trace = trace("==123== Lackey\nI  04000000,3\n"
        + " S 1fff000638,8\n--123-- note\n M 04033e06,1\n==123== done\n");
    assertThat(trace.accesses()).isEqualTo(3);
  }

  @Test
  void plainAndGzipAreRead() throws IOException {
    String text = "I  04000000,3\n L 04000ff8,16\n";
    Path zipped = folder.resolve("zipped");
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(zipped))) {
      out.write(text.getBytes());
    }
    assertThat(LackeyTrace.of(zipped).accesses()).isEqualTo(2);
    assertThat(trace(text).accesses()).isEqualTo(2);
  }

  @Test
  void loadsStoresAndModifiesAreToldApart() throws IOException {
    LackeyTrace trace =
        trace("I  1000,1\n L 2000,2\n S 3000,4\n M 4000,8\n");
    try (LackeyProgram program = trace.open(Progress.NONE)) {
      StringBuilder seen = new StringBuilder();
      while (program.next()) {
        seen.append(String.format("%x,%d%s ", program.address(),
            program.size(), program.isWrite() ? " w" : ""));
      }
      assertThat(seen).hasToString("1000,1 2000,2 3000,4 w 4000,8 w ");
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "X  04000000,3|expected 'I  ADDRESS,SIZE'",
        "I 04000000,3|expected 'I  ADDRESS,SIZE'",
        "I  04000000|expected 'I  ADDRESS,SIZE'",
        "I  ,3|expected 1 to 16 hex digits",
        "I  0400g000,3|expected hex digits before the comma",
        "I  8000000000000000,3|expected a canonical address of 48 bits",
        "I  04000000,|expected a size after the comma",
        "I  04000000,x|expected a decimal size",
        "I  04000000,0|expected a size of 1 to 4096 bytes",
        "I  04000000,4097|expected a size of 1 to 4096 bytes",
        "|expected 'I  ADDRESS,SIZE'"})
  void aMalformedLineGivesFileLineAndWhatWasExpected(
      String line, String expected) {
    String text = "==1== hi\nI  04000000,3\n" + line + "\n S 1000,8\n";
    assertThatThrownBy(() -> trace(text))
        .isInstanceOf(BadTraceException.class)
        .hasMessageStartingWith(folder.resolve("t").toString() + ":3: ")
        .hasMessageContaining(expected);
  }

  @Test
  void aFileWithoutLineEndsIsRefusedAndItsBytesAreNotPrinted() {
    String text = "\u001b[31m" + "z".repeat(200_000);
    assertThatThrownBy(() -> trace(text))
        .isInstanceOf(BadTraceException.class)
        .hasMessageContaining(":1: '?[31mzzz")
        .hasMessageContaining("expected 'I  ADDRESS,SIZE'")
        .message().hasSizeLessThan(250);
  }

  @Test
  void linesMayEndAsOnWindowsAndTheLastWithoutAnEnd() throws IOException {
    assertThat(trace("I  1000,1\r\n L 2000,2\r\n S 3000,4").accesses())
        .isEqualTo(3);
  }

  @Test
  void aPipeIsRefusedSinceATraceIsReadTwice() {
    Path pipe = Path.of("/dev/null");
    assumeThat(pipe).exists();
    assertThatThrownBy(() -> LackeyTrace.of(pipe))
        .hasMessageContaining("no regular file");
  }

  @Test
  void whoeverWantsToKnowIsToldHowFarTheCheckIs() throws IOException {
    Path file = folder.resolve("long");
    Files.writeString(file, "I  04000000,3\n".repeat(70_000));
    StringBuilder told = new StringBuilder();
    LackeyTrace.of(file, (done, all) -> told.append(done + "/" + all));
    assertThat(told).hasToString("65536/0");
  }

  @Test
  void aFileWithNoAccessIsAnError() {
    assertThatThrownBy(() -> trace("==1== nothing\n"))
        .isInstanceOf(BadTraceException.class)
        .hasMessageContaining("no memory access in the file");
  }

  @Test
  void aTruncatedGzipIsAnErrorAndNotAShortTrace() throws IOException {
    byte[] whole;
    try (InputStream in = LackeyTrace.class.getResourceAsStream(
        "/zapbook/traces/true.lackey.gz")) {
      whole = in.readAllBytes();
    }
    ByteArrayOutputStream half = new ByteArrayOutputStream();
    half.write(whole, 0, whole.length / 2);
    Path file = folder.resolve("half.gz");
    Files.write(file, half.toByteArray());
    assertThatThrownBy(() -> LackeyTrace.of(file))
        .hasMessageContaining("half.gz");
  }

  private LackeyTrace trace(String text) throws IOException {
    return LackeyTrace.of(Files.writeString(folder.resolve("t"), text));
  }
}
