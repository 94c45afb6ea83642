package zapbook.cli.classroom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import zapbook.cli.kit.Apart;
import zapbook.proof.Exercise;

/**
 * Has the exercises of a tree tried in a process apart, and lives on
 * whatever it does.
 *
 * @param ours our kit
 * @param exercises what is asked for
 * @param seconds how long a tree may take
 * @param mebibytes how much memory its code may have
 */
record TreeExaminer(
    Path ours, List<Exercise> exercises, int seconds, int mebibytes) {

  private static final long A_SECOND = 1_000_000_000;

  /** What a student's process may know of ours. */
  private static final List<String> KEPT_VARIABLES = List.of("PATH",
      "LANG", "LC_ALL", "LC_CTYPE", "SystemRoot", "TEMP", "TMP", "TMPDIR");

  /** Examines a tree; it never throws for what is wrong in the tree. */
  TreeReport examine(String typed) {
    try {
      WorkTree tree = new WorkTree(
          Path.of(typed).toAbsolutePath().normalize(), ours);
      String fault = tree.fault();
      return fault.isEmpty() ? examine(typed, tree)
          : TreeReport.faulty(typed, fault);
    } catch (InvalidPathException e) {
      return TreeReport.faulty(typed, "no work tree: no name of a folder");
    } catch (IOException | UncheckedIOException e) {
      return TreeReport.faulty(typed, "cannot be read: " + e.getMessage());
    }
  }

  private TreeReport examine(String typed, WorkTree tree)
      throws IOException {
    Path room = Files.createTempDirectory("zapbook");
    try {
      Path copy = Files.createDirectory(room.resolve("kit"));
      List<String> notes = tree.layOver(copy, exercises);
      TreeDesk desk =
          new TreeDesk(Files.createDirectory(room.resolve("desk")));
      return new TreeReport(typed, null, notes, tried(copy, desk));
    } finally {
      delete(room);
    }
  }

  private List<ExerciseReport> tried(Path copy, TreeDesk desk)
      throws IOException {
    long end = System.nanoTime() + seconds * A_SECOND;
    List<ExerciseReport> reports = new ArrayList<>();
    while (reports.size() < exercises.size()) {
      // a second that has begun counts as a whole one
      long left = -Math.floorDiv(System.nanoTime() - end, A_SECOND);
      if (left <= 0) {
        reports.add(ExerciseReport.broken(exercises.get(reports.size()),
            "was not tried: the " + seconds + " s of the tree were over"));
        continue;
      }
      List<String> words = new ArrayList<>(
          List.of(copy.toString(), desk.folder().toString()));
      exercises.stream().skip(reports.size()).map(Exercise::id)
          .forEach(words::add);
      Apart.End how = Apart.run(flags(copy), TreeExamination.class, words,
          left, process -> apart(process, copy));
      collect(reports, desk, how);
    }
    return reports;
  }

  /** Adds at least one report, so that this comes to an end. */
  private void collect(
      List<ExerciseReport> reports, TreeDesk desk, Apart.End how)
      throws IOException {
    int before = reports.size();
    for (Exercise one : exercises.subList(before, exercises.size())) {
      ExerciseReport report = desk.report(one.id());
      if (report == null) {
        break;
      }
      reports.add(report);
    }
    boolean expected = desk.wasTired() && reports.size() > before;
    if (reports.size() < exercises.size() && !expected) {
      reports.add(ExerciseReport.broken(
          exercises.get(reports.size()), why(how, desk.lastTest())));
    }
  }

  private String why(Apart.End how, String test) {
    String when = test.isEmpty() ? "" : ", in the test '" + test + "'";
    return (how.outOfMemory() ? "its code filled the memory of "
        + mebibytes + " MiB" : !how.inTime()
        ? "its code did not come to an end before the " + seconds
            + " s of the tree were over"
        : "its code ended the process that ran it: with System.exit, or by"
            + " a crash") + when;
  }

  private List<String> flags(Path copy) {
    return List.of("-XX:TieredStopAtLevel=1", "-Xmx" + mebibytes + "m",
        "-Duser.home=" + copy, "-Dzapbook.home=" + copy);
  }

  /** Without what the environment tells: a CI service keeps secrets there. */
  private static void apart(ProcessBuilder process, Path copy) {
    process.directory(copy.toFile());
    process.environment().keySet().retainAll(KEPT_VARIABLES);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(one);
      }
    } catch (IOException stillInUse) {
      // a process that the code has started may write here; it is a
      // temporary folder
    }
  }
}
