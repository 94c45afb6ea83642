package zapbook.scenario;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import zapbook.golden.BadScenarioException;
import zapbook.golden.Scenario;

/**
 * A file of scenarios, one a line. It may be larger than memory: a line is
 * forgotten before the next one is read.
 *
 * @param path where it lies; packed with gzip if its name ends in .gz
 */
public record ScenarioFile(Path path) {

  /**
   * Reads all scenarios.
   *
   * @param reader takes them, in order
   * @throws BadInput if the file cannot be read or a line cannot be used
   */
  public void forEach(Consumer<Scenario> reader) {
    try (BufferedReader lines = open()) {
      int number = 1;
      for (String line = lines.readLine(); line != null;
          line = lines.readLine()) {
        if (!line.isBlank()) take(line, number, reader);
        number++;
      }
    } catch (NoSuchFileException | FileNotFoundException missing) {
      throw BadInput.at(path, "there is no such file, expected"
          + " scenarios (.ndjson[.gz])");
    } catch (ZipException | EOFException broken) {
      throw BadInput.at(path, "not packed with gzip or cut off ("
          + broken.getMessage() + "), expected a whole .gz file");
    } catch (CharacterCodingException broken) {
      throw BadInput.at(path, "not text, expected UTF-8");
    } catch (IOException broken) {
      throw BadInput.at(path, "cannot be read (" + broken.getMessage()
          + "), expected a file of golden scenarios");
    }
  }

  private BufferedReader open() throws IOException {
    InputStream bytes = Files.newInputStream(path);
    try {
      boolean packed = path.toString().endsWith(".gz");
      InputStream text = packed ? new GZIPInputStream(bytes) : bytes;
      return new BufferedReader(new InputStreamReader(
          text, StandardCharsets.UTF_8.newDecoder()));
    } catch (IOException broken) {
      bytes.close();
      throw broken;
    }
  }

  private void take(String line, int number, Consumer<Scenario> reader) {
    try {
      reader.accept(ScenarioReader.read(JsonLine.parse(line)));
    } catch (BadInput | BadScenarioException wrong) {
      throw BadInput.at(path, number, wrong.getMessage());
    }
  }
}
