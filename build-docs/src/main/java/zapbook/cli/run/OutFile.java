package zapbook.cli.run;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import zapbook.cli.kit.WrongUse;

/** A file that a run writes, looked at before anything runs. */
final class OutFile {

  private OutFile() {}

  /**
   * The file of that name.
   *
   * @param typed what the user typed
   * @param what is written to it, such as "plot"
   * @return the file, which can be written
   * @throws WrongUse if it cannot
   */
  static Path named(String typed, String what) {
    try {
      Path file = Path.of(typed);
      Path folder = file.toAbsolutePath().getParent();
      if (Files.isDirectory(file)) {
        throw new WrongUse(typed + " is a folder; expected a file");
      }
      if (folder == null || !Files.isDirectory(folder)) {
        throw new WrongUse("there is no folder " + folder
            + " to write the " + what + " to");
      }
      if (!Files.isWritable(Files.exists(file) ? file : folder)) {
        throw new WrongUse(typed + " cannot be written");
      }
      return file;
    } catch (InvalidPathException e) {
      throw new WrongUse("'" + typed + "' cannot be the name of a file");
    }
  }
}
