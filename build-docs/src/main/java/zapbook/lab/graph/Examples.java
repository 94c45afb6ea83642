package zapbook.lab.graph;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import zapbook.golden.Scenario;
import zapbook.scenario.JsonLine;
import zapbook.scenario.ScenarioReader;

/**
 * Graphs to start from: small ones of our own, each for a chapter, whose
 * number stands in the topic.
 */
public final class Examples {

  private static final String FILE = "examples.ndjson";

  private Examples() {}

  /** All of them, a line each. */
  public static List<String> lines() {
    try (InputStream in = Examples.class.getResourceAsStream(FILE);
        BufferedReader lines = new BufferedReader(
            new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All of them. */
  public static List<Scenario> all() {
    return lines().stream()
        .map(line -> ScenarioReader.read(JsonLine.parse(line))).toList();
  }

  /** The chapter that an example belongs to. */
  static int chapter(Scenario example) {
    return Integer.parseInt(example.topic().replace("chapter ", ""));
  }
}
