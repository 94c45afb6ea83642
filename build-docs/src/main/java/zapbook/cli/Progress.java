package zapbook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import zapbook.cli.kit.Kit;
import zapbook.proof.Exercise;
import zapbook.proof.Standing;

/**
 * How far the reader is, from files alone: nothing is compiled and no test
 * runs, so that asking costs nothing. What the tests said is read from the
 * reports of the last run, unless the exercise was changed since.
 *
 * @param exercise which
 * @param touched whether it is no longer as it came
 * @param tests tests of the last run; 0 if it was not run since the change
 * @param failed how many of them failed
 */
record Progress(Exercise exercise, boolean touched, int tests, int failed) {

  private static final Pattern COUNTS = Pattern.compile(
      "<testsuite [^>]*tests=\"(\\d+)\" errors=\"(\\d+)\""
          + "[^>]* failures=\"(\\d+)\"");

  static Progress of(Kit kit, Exercise exercise) {
    if (!Standing.touched(exercise)) {
      return new Progress(exercise, false, 0, 0);
    }
    var all = new Progress(exercise, true, 0, 0);
    for (Path report : reports(kit, exercise)) {
      all = all.and(report);
    }
    return all;
  }

  boolean solved() {
    return touched && tests > 0 && failed == 0;
  }

  /** As the reader sees it. */
  String inWords() {
    if (!touched) {
      return "untouched";
    }
    if (tests == 0) {
      return "changed, and not tried since";
    }
    return solved() ? "solved"
        : "open, " + (tests - failed) + " of " + tests + " tests pass";
  }

  private Progress and(Path report) {
    try {
      Matcher counts = COUNTS.matcher(Files.readString(report));
      if (counts.find()) {
        int bad = number(counts, 2) + number(counts, 3);
        return new Progress(
            exercise, touched, tests + number(counts, 1), failed + bad);
      }
    } catch (IOException gone) {
      // the next run writes it again
    }
    return this;
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
    return files.map(Progress::time)
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
