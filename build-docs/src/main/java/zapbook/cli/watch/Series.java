package zapbook.cli.watch;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import zapbook.cli.kit.Paint;
import zapbook.cli.kit.Words;
import zapbook.proof.Exercise;
import zapbook.proof.Part;
import zapbook.proof.SourceText;
import zapbook.stages.Commit;
import zapbook.stages.Stages;

/**
 * What the reader has built when all is solved: his patches beside those
 * that history took, and where to go from there.
 *
 * @param all all exercises, all of them solved
 * @param paint colours, where they are wanted
 */
record Series(List<Exercise> all, Paint paint) {

  /** Lines added and removed. */
  private record Size(int added, int removed) {

    static final Size NONE = new Size(0, 0);

    static Size of(SourceText before, SourceText after) {
      var change = DiffUtils.diff(
          before.text().lines().toList(), after.text().lines().toList());
      return change.getDeltas().stream().map(Size::of)
          .reduce(NONE, Size::and);
    }

    private static Size of(AbstractDelta<String> one) {
      return new Size(one.getTarget().size(), one.getSource().size());
    }

    Size and(Size other) {
      return new Size(added + other.added, removed + other.removed);
    }

    @Override
    public String toString() {
      return "+" + added + " -" + removed;
    }
  }

  List<String> lines() {
    List<Exercise> patches = patches();
    var lines = new ArrayList<String>();
    lines.add(paint.good("All " + all.size() + " exercises are solved, and"
        + " all of their tests pass now."));
    lines.add("");
    lines.add(paint.bold(String.format("%-38s %-10s  %-5s %10s %10s",
        "Your patches", "written", "Linux", "yours", "answer's")));
    patches.forEach(one -> lines.add(line(one)));
    lines.add(String.format("%-56s %10s %10s", "",
        mine(patches), answers(patches)));
    lines.add("");
    lines.addAll(closing(patches));
    return lines;
  }

  /** The exercises that repeat a patch of a chapter. */
  private List<Exercise> patches() {
    return all.stream().filter(one -> one.chapter() > 0)
        .filter(one -> one.number().letter().isEmpty()).toList();
  }

  private static Commit commit(Exercise one) {
    return Stages.stage(one.chapter()).commits().get(0);
  }

  private static String line(Exercise one) {
    Commit commit = commit(one);
    return String.format("%2s %-35s %s  %-5s %10s %10s", one.id(),
        Stages.stage(one.chapter()).title(), commit.written(),
        commit.release(), mine(List.of(one)), answers(List.of(one)));
  }

  private static Size mine(List<Exercise> some) {
    return some.stream().flatMap(one -> one.parts().stream())
        .map(part -> Size.of(part.pristineText(), mine(part)))
        .reduce(Size.NONE, Size::and);
  }

  private static SourceText mine(Part part) {
    return part.starterText().orElse(part.pristineText());
  }

  private static Size answers(List<Exercise> some) {
    return some.stream().flatMap(one -> one.parts().stream())
        .map(part -> Size.of(part.pristineText(), part.answerText()))
        .reduce(Size.NONE, Size::and);
  }

  private List<String> closing(List<Exercise> patches) {
    Exercise last = patches.get(patches.size() - 1);
    List<String> days = patches.stream()
        .map(one -> commit(one).written()).sorted().toList();
    String first = days.get(0).substring(0, 4);
    String end = days.get(days.size() - 1).substring(0, 4);
    long reviews = all.stream()
        .filter(one -> one.number().letter().equals("r")).count();
    return List.of("KVM's developers wrote them from " + first + " to "
            + end + ". You have made the same changes,",
        "and written " + reviews + " tests that turn down patches that are"
            + " wrong.",
        "", paint.bold("Next"),
        "  see your own class beside the stages:",
        "    " + Words.here().command(
            "compare restarts --mine " + last.id()),
        "  read what was thrown away in the end, and what survives:",
        "    " + Words.here().command("read 10"));
  }
}
