package zapbook.cli.progress;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Consumer;
import zapbook.cli.kit.Kit;

/**
 * The file that survives: upgrades of the kit, a crash in the middle, and
 * keys that this version does not know.
 *
 * @param file where it is
 * @param complain takes one line about what could not be done
 */
record StateFile(Path file, Consumer<String> complain) {

  private static final String FOLDER = ".zapbook";
  private static final String NAME = "progress.json";
  /** How the line begins that says so. */
  static final String NOT_KEPT = "your progress could not be kept in ";
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  /** The reader's progress, in a place as below. */
  static StateFile of(
      Kit kit, Optional<Path> home, Consumer<String> complain) {
    return of(kit, NAME, home, complain);
  }

  /**
   * A file in the kit's folder; in the home directory if that is read-only.
   *
   * @param home the reader's; empty if he has none
   */
  static StateFile of(Kit kit, String name, Optional<Path> home,
      Consumer<String> complain) {
    Path folder = kit.root().resolve(FOLDER);
    boolean here = Files.isDirectory(folder) ? Files.isWritable(folder)
        : Files.notExists(folder) && Files.isWritable(kit.root());
    Path there = here ? folder
        : home.map(one -> one.resolve(FOLDER)).orElse(folder);
    return new StateFile(there.resolve(name), complain);
  }

  /** What stands in it; empty if there is none or it cannot be used. */
  JsonObject read() {
    if (!Files.exists(file)) return new JsonObject();
    try {
      JsonObject tree =
          GSON.fromJson(Files.readString(file), JsonObject.class);
      if (tree != null) return tree;
    } catch (IOException | JsonParseException | IllegalStateException bad) {
      // told below
    }
    setAside();
    return new JsonObject();
  }

  private void setAside() {
    Path aside = file.resolveSibling(file.getFileName() + ".broken");
    try {
      Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
      complain.accept(file + " is no JSON object; it is kept as "
          + aside.getFileName() + ", and a new one is begun");
    } catch (IOException e) {
      complain.accept(file + " cannot be read: " + e.getMessage());
    }
  }

  /** Replaces it in one piece. */
  void write(JsonObject tree) {
    try {
      Files.createDirectories(file.getParent());
      Path draft = Files.createTempFile(
          file.getParent(), file.getFileName().toString(), ".draft");
      try {
        Files.writeString(draft, GSON.toJson(tree) + "\n");
        replace(draft);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      complain.accept(NOT_KEPT + file + "; doctor tells what helps");
    }
  }

  private void replace(Path draft) throws IOException {
    try {
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
