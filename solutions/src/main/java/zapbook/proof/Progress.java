package zapbook.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Writes how far the learner is, a line an exercise. Runs in a process of its own, because
 * learners' code may end the process, fill its memory or never return.
 */
public final class Progress {

  private Progress() {
  }

  /**
   * Appends the lines to a file, each as soon as it is known.
   *
   * @param args the kit's folder, the file, and the ids of the exercises
   */
  public static void main(String[] args) throws IOException {
    Path root = Path.of(args[0]);
    Path file = Path.of(args[1]);
    try (Workshop workshop = Workshop.open()) {
      for (int i = 2; i < args.length; i++) {
        Standing standing = Standing.of(Exercises.named(root, args[i]), workshop);
        Files.writeString(file, standing + "\n", StandardOpenOption.APPEND);
      }
    }
    // threads of a learner may still run, and his shutdown hooks are not wanted
    Runtime.getRuntime().halt(0);
  }
}
