package zapbook.cli.work;

import java.nio.file.Path;
import zapbook.proof.Exercises;
import zapbook.proof.OwnClass;

/**
 * Which class of the learner's.
 *
 * @param name the class's own name, for messages
 * @param root the folder of the whole kit
 * @param exercise an exercise's id; null if it is a file
 * @param file a Java file; null if it is an exercise
 */
public record Own(String name, String root, String exercise, String file) {

  /** Compiles it; only in a process that may be lost. */
  OwnClass compile() {
    return exercise == null ? OwnClass.of(Path.of(file))
        : OwnClass.of(Exercises.named(Path.of(root), exercise));
  }
}
