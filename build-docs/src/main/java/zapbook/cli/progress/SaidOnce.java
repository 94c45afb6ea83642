package zapbook.cli.progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * A complaint that every command would repeat, said once to each terminal:
 * to each process that starts commands, which is the reader's shell.
 *
 * @param mark the file that holds whom it was said to
 * @param session names the process that started this one
 */
record SaidOnce(Path mark, String session) {

  /** For this process; the mark is among the temporary files. */
  static SaidOnce here() {
    ProcessHandle starter = ProcessHandle.current().parent()
        .orElse(ProcessHandle.current());
    String user = System.getProperty("user.name").replaceAll("\\W", "_");
    return new SaidOnce(
        Path.of(System.getProperty("java.io.tmpdir"))
            .resolve("zapbook-said-" + user),
        starter.pid() + " " + starter.info().startInstant()
            .map(Object::toString).orElse(""));
  }

  /** Hands it over, unless that was done; in doubt once too often. */
  void say(String complaint, Consumer<String> complain) {
    String text = session + "\n" + complaint + "\n";
    try {
      if (Files.isRegularFile(mark) && Files.readString(mark).equals(text)) {
        return;
      }
      // a new file: what others left under this name is not written to
      Files.deleteIfExists(mark);
      Files.writeString(Files.createFile(mark), text);
    } catch (IOException cannotBeMarked) {
      // then it is said with the next command, too
    }
    complain.accept(complaint);
  }
}
