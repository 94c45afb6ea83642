package zapbook.cli.exercise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Where the process that runs a learner's code leaves what is to be known.
 *
 * @param folder a folder of its own
 */
record Desk(Path folder) {

  static Desk make() throws IOException {
    return new Desk(Files.createTempDirectory("zapbook"));
  }

  /** What came of the tests; it is there in one piece or not at all. */
  Path paper() {
    return folder.resolve("paper.json");
  }

  Path draft() {
    return folder.resolve("draft");
  }

  /** What is to be said after the paper's text. */
  Path note() {
    return folder.resolve("note");
  }

  /** There if the kit itself is wrong, and says how. */
  Path fault() {
    return folder.resolve("fault");
  }

  /** The name of the test that was begun last, as a sentence. */
  Path running() {
    return folder.resolve("running");
  }

  /** There if somebody called System.exit; says where, if that is known. */
  Path exited() {
    return folder.resolve("exited");
  }

  /** There if the process is to be replaced: its code left traces. */
  Path used() {
    return folder.resolve("used");
  }

  /** The text of a file; empty if it is not there. */
  static String text(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file) : "";
  }

  /** Ready for the next exercise. */
  void wipe() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) Files.deleteIfExists(file);
    }
  }

  void clear() throws IOException {
    wipe();
    Files.deleteIfExists(folder);
  }
}
