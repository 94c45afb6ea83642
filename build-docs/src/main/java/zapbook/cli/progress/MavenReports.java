package zapbook.cli.progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import zapbook.cli.kit.Kit;
import zapbook.proof.Exercise;

/** What Maven wrote when it ran an exercise's tests. */
final class MavenReports {

  private static final Pattern COUNTS = Pattern.compile(
      "<testsuite [^>]*tests=\"(\\d+)\" errors=\"(\\d+)\""
          + "[^>]* failures=\"(\\d+)\"");

  private MavenReports() {}

  /** The result; empty if a report is missing or older than the text. */
  static Optional<Result> of(Kit kit, Exercise exercise) {
    Result all = new Result(0, 0);
    for (Path report : reports(kit, exercise)) {
      all = and(all, report);
    }
    return all.tests() == 0 ? Optional.empty() : Optional.of(all);
  }

  /** When the newest one was written, in milliseconds; 0 if none is. */
  static long time(Kit kit, Exercise exercise) {
    return newest(reports(kit, exercise).stream()).toMillis();
  }

  private static Result and(Result all, Path report) {
    try {
      Matcher counts = COUNTS.matcher(Files.readString(report));
      if (counts.find()) {
        int tests = number(counts, 1);
        int bad = number(counts, 2) + number(counts, 3);
        return new Result(all.tests() + tests, all.passed() + tests - bad);
      }
    } catch (IOException gone) {
      // the next run writes it again
    }
    return all;
  }

  private static int number(Matcher counts, int group) {
    return Integer.parseInt(counts.group(group));
  }

  /** The reports of the exercise's tests; none if one is out of date. */
  private static List<Path> reports(Kit kit, Exercise exercise) {
    Path folder = kit.root().resolve("exercises/target/surefire-reports");
    String start = "TEST-" + exercise.at().packageName() + ".";
    List<Path> reports = Kit.names(folder)
        .filter(name -> name.startsWith(start) && name.endsWith(".xml"))
        .map(folder::resolve).toList();
    FileTime changed = newest(exercise.parts().stream()
        .map(part -> part.starter().getParent())
        .flatMap(source -> Kit.names(source).map(source::resolve)));
    return reports.stream().allMatch(r -> time(r).compareTo(changed) > 0)
        ? reports : List.of();
  }

  private static FileTime newest(Stream<Path> files) {
    return files.map(MavenReports::time)
        .max(FileTime::compareTo).orElse(FileTime.fromMillis(0));
  }

  private static FileTime time(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException gone) {
      return FileTime.fromMillis(0);
    }
  }
}
