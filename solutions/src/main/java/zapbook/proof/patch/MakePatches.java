package zapbook.proof.patch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import zapbook.proof.Exercise;
import zapbook.proof.Exercises;

/** Writes the patches of all answers into a folder, one file each. Runs during the build. */
public final class MakePatches {

  private MakePatches() {
  }

  /**
   * Writes them.
   *
   * @param args the kit's folder, and the folder for the patches
   */
  public static void main(String[] args) throws IOException {
    write(Path.of(args[0]), Path.of(args[1]));
  }

  /** Writes the patches; those of an earlier build are gone afterwards. */
  static void write(Path root, Path folder) throws IOException {
    Files.createDirectories(folder);
    clear(folder);
    for (Exercise exercise : Exercises.in(root)) {
      MailPatch patch = MailPatch.of(exercise);
      Files.writeString(folder.resolve(patch.fileName()), patch.text());
    }
  }

  private static void clear(Path folder) throws IOException {
    try (Stream<Path> old = Files.list(folder)) {
      for (Path file : old.filter(one -> one.toString().endsWith(".patch")).toList()) {
        Files.delete(file);
      }
    }
  }
}
