package zapbook.cli.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import zapbook.cli.exercise.Examination.Doubt;
import zapbook.cli.exercise.Examination.Paper;
import zapbook.cli.exercise.Painted;
import zapbook.cli.kit.Folded;
import zapbook.cli.kit.Paint;
import zapbook.cli.kit.Words;
import zapbook.proof.Exercise;
import zapbook.proof.Part;

/**
 * What the reader sees of an examination: each test, the first failure,
 * which file to edit, and what to do next.
 *
 * @param exercise what was examined
 * @param paper what came of it
 * @param course what else there is
 * @param paint colours, where they are wanted
 * @param width how many columns the screen has
 */
record Sheet(Exercise exercise, Paper paper, Course course, Paint paint,
    int width) {

  /** So many lines are shown however low the screen is. */
  private static final int LEAST = 4;
  private static final String PASSED = Painted.PASSED;
  private static final String FAILED = Painted.FAILED;

  /** All lines, fewer of them where the screen has no room. */
  List<String> lines(int room) {
    List<String> details = paper.details().lines().toList();
    if (rows(details) > room) details = folded(details, PASSED, 0);
    if (rows(details) > room) details = folded(details, FAILED, 1);
    return lines(rows(details) > room ? cut(details, room) : details);
  }

  /** How many rows of a screen it takes; a long line takes several. */
  private int rows(List<String> details) {
    return lines(details).stream()
        .map(line -> line.replaceAll("\033\\[[0-9;]*m", "").length())
        .mapToInt(length -> Math.max(1, (length + width - 1) / width)).sum();
  }

  /** Its beginning, and which command shows the rest. */
  private List<String> cut(List<String> details, int room) {
    var shorter = new ArrayList<>(details);
    shorter.add("");
    int end;
    do {
      end = shorter.size() - 1;
      shorter.subList(end - 1, end + 1).clear();
      shorter.add("  ... all of it: " + exercise.command("check"));
    } while (shorter.size() > LEAST && rows(shorter) > room);
    return shorter;
  }

  private List<String> lines(List<String> details) {
    var lines = new ArrayList<String>();
    if (!paper.printed().isEmpty()) {
      lines.addAll(paper.printed().lines().toList());
    }
    lines.add(headline());
    var painted = new Painted(paint);
    details.forEach(line -> lines.add(painted.line(line)));
    if (!paper.note().isEmpty()) {
      lines.addAll(paper.note().lines().toList());
    }
    lines.add("");
    if (!paper.report().solved()) lines.addAll(files());
    lines.addAll(next());
    return lines.stream().flatMap(line -> Folded.lines(line, width).stream())
        .toList();
  }

  private String headline() {
    if (paper.doubt() == Doubt.GONE) {
      return paint.bold(exercise + ": its file is gone");
    }
    return new Painted(paint).headline(paper);
  }

  /** With one line in place of the tests of a mark, but for the first. */
  private static List<String> folded(
      List<String> details, String mark, int shown) {
    List<String> tests = details.stream()
        .filter(line -> line.startsWith(mark)).skip(shown).toList();
    if (tests.size() < 2) return details;
    var lines = new ArrayList<>(details);
    lines.set(lines.indexOf(tests.get(0)), mark + tests.size()
        + (shown == 0 ? " tests" : " more tests"));
    lines.removeAll(tests);
    return lines;
  }

  /** The paths have lines of their own, where they are too long. */
  private List<String> files() {
    List<String> paths = exercise.parts().stream().map(Part::starter)
        .map(Words.here()::shown).toList();
    var lines = new ArrayList<String>();
    String before = "Edit: ";
    for (String path : paths) {
      if (before.length() + path.length() > width) {
        if (!before.isBlank()) lines.add(before.strip());
        before = "  ";
      }
      lines.add(before + path);
      before = before.length() > 2 ? "      " : before;
    }
    return lines;
  }

  private List<String> next() {
    if (paper.report().solved()) return solved();
    return switch (paper.doubt()) {
      case NONE -> toDo();
      case YOURS -> List.of("Next: mend the first place and save; the others"
          + " often follow from it.");
      case NAMES -> List.of("Next: the tests use the class and routines by"
          + " their names. Keep the names,", "      or bring the starter"
          + " back with x.");
      case GONE -> List.of("Next: x brings the starter back.");
      case LOST -> paper.next().lines().toList();
    };
  }

  private List<String> toDo() {
    String classes = exercise.parts().stream().map(Part::className)
        .collect(Collectors.joining(" or "));
    var lines = new ArrayList<String>();
    if (paper.report().state().equals("untouched")) {
      lines.add(exercise.about().changesTheMmu()
          ? "This is the code as it was before the patch. Red is right."
          : "This is the test before you wrote it. Red is right.");
    }
    lines.add("Next: change " + classes + " until this one passes, and save."
        + " Stuck? h");
    return lines;
  }

  private List<String> solved() {
    var lines = new ArrayList<String>();
    lines.add(course.after(exercise)
        .map(one -> "Next: n goes on to exercise " + one.id() + ", "
            + one.title() + ".")
        .orElse("Next: that was the last one. n shows what you have built."));
    lines.add("      d compares with " + (exercise.about().changesTheMmu()
        ? "history's" : "our") + " answer, o opens the chapter to read on.");
    exercise.about().mine().ifPresent(mine -> lines.add("      "
        + exercise.command("check") + " --mine\n      runs these tests on your"
        + " class of exercise " + mine.exercise() + "."));
    return lines;
  }
}
