package zapbook.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zapbook.golden.Exclusion;

/**
 * The file {@code excluded.txt} beside the scenarios: which runs cannot
 * match, and why. A line is {@code SCENARIO RUN STAGE REASON}; a line that
 * begins with # and an empty one say nothing.
 */
public final class ExclusionFile {

  private static final String NAME = "excluded.txt";
  private static final Pattern LINE =
      Pattern.compile("(\\S+)\\s+(\\d{1,6})\\s+(\\d{1,3})\\s+(\\S.*)");

  private ExclusionFile() {}

  /**
   * The runs that are excluded in a directory.
   *
   * @param scenarios a file of scenarios
   * @return what the file beside it says; nothing if there is none
   * @throws BadInput if a line cannot be used
   */
  public static List<Exclusion> beside(Path scenarios) {
    Path file = scenarios.resolveSibling(NAME);
    if (!Files.exists(file)) return List.of();
    try {
      return read(file, Files.readAllLines(file));
    } catch (IOException broken) {
      throw BadInput.at(file, "cannot be read (" + broken.getMessage()
          + "), expected lines of text");
    }
  }

  private static List<Exclusion> read(Path file, List<String> lines) {
    List<Exclusion> all = new ArrayList<>();
    int number = 0;
    for (String line : lines) {
      number++;
      if (line.isBlank() || line.startsWith("#")) continue;
      Matcher parts = LINE.matcher(line.strip());
      if (!parts.matches()) {
        throw BadInput.at(file, number, "\"" + line.strip()
            + "\", expected SCENARIO RUN STAGE REASON");
      }
      all.add(new Exclusion(parts.group(1),
          Integer.parseInt(parts.group(2)),
          Integer.parseInt(parts.group(3)), parts.group(4)));
    }
    return all;
  }
}
