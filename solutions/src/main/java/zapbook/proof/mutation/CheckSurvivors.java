package zapbook.proof.mutation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import zapbook.proof.Exercise;
import zapbook.proof.Exercises;

/**
 * Holds the tool's report against the explanations: each change that no test noticed has to be
 * explained, and each explanation has to be of such a change.
 */
public final class CheckSurvivors {

  private CheckSurvivors() {
  }

  /**
   * Checks, and says what it found.
   *
   * @param args the kit's folder, and the report
   * @throws IllegalStateException if something is not explained or explained for nothing
   */
  public static void main(String[] args) throws IOException {
    Path root = Path.of(args[0]);
    Mutations report = Mutations.read(Path.of(args[1]), root.resolve("solutions/src/main/java"));
    Survivors explained = Survivors.in(root);
    List<String> complaints = complaints(report, explained, foldersOf(root));
    if (!complaints.isEmpty()) {
      throw new IllegalStateException("\n" + String.join("\n", complaints) + "\n");
    }
    System.out.printf("Of %d small changes of the answers to %d exercises the exercises' tests"
        + " notice %d; solutions/survivors.txt explains the other %d.%n", report.all(),
        report.folders().size(), report.all() - report.survived().size(),
        report.survived().size());
  }

  private static Set<String> foldersOf(Path root) {
    return Exercises.in(root).stream()
        .filter(exercise -> exercise.about().changesTheMmu()).map(Exercise::at).map(at -> at.folder())
        .collect(Collectors.toSet());
  }

  /** What is wrong, a line each. */
  static List<String> complaints(Mutations report, Survivors explained, Set<String> folders) {
    List<String> complaints = new ArrayList<>();
    folders.stream().filter(folder -> !report.folders().contains(folder)).sorted()
        .forEach(folder -> complaints.add("nothing was changed in the answer of " + folder));
    without(report.survived(), explained.all())
        .forEach(one -> complaints.add("no test notices, nobody explains: " + one));
    without(explained.all(), report.survived())
        .forEach(one -> complaints.add("explained, but a test notices it now: " + one));
    return complaints;
  }

  private static List<Survivor> without(List<Survivor> all, List<Survivor> others) {
    List<Survivor> left = new ArrayList<>(all);
    others.forEach(left::remove);
    return left.stream().sorted().toList();
  }
}
