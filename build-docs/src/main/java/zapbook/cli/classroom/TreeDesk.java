package zapbook.cli.classroom;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the process of a tree leaves what came of its exercises.
 *
 * @param folder a folder of its own
 */
record TreeDesk(Path folder) {

  private Path paper(String exercise) {
    return folder.resolve(exercise + ".json");
  }

  private Path running() {
    return folder.resolve("running");
  }

  private Path tired() {
    return folder.resolve("tired");
  }

  /** In one piece or not at all. */
  void put(ExerciseReport report) throws IOException {
    Path draft = folder.resolve("draft");
    Files.writeString(draft, new Gson().toJson(report));
    Files.move(draft, paper(report.exercise()));
  }

  /** The report of an exercise; null if there is none. */
  ExerciseReport report(String exercise) throws IOException {
    Path paper = paper(exercise);
    return Files.exists(paper) ? new Gson().fromJson(
        Files.readString(paper), ExerciseReport.class) : null;
  }

  /** A test is begun. */
  void begins(String test) throws IOException {
    Files.writeString(running(), test);
  }

  /** The test that was begun last; empty if there is none. */
  String lastTest() throws IOException {
    return Files.exists(running()) ? Files.readString(running()) : "";
  }

  /** A test still runs that was given up; a new process should go on. */
  void tire() throws IOException {
    Files.writeString(tired(), "");
  }

  /** Whether the process ended itself on purpose, and not before. */
  boolean wasTired() throws IOException {
    return Files.deleteIfExists(tired());
  }
}
