package zapbook.cli.exercise;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zapbook.cli.kit.Wrapped;
import zapbook.proof.Edit;
import zapbook.proof.Exercise;
import zapbook.proof.patch.MailPatch;

/** Prints history's answer as a mail with a patch. */
@Command(
    name = "solution",
    description = "Print the answer that history took: our patch, in a mail.",
    footer = {
      "",
      "git am takes it; it applies to the starter as it came. Where other",
      "answers are known that pass too, they follow."
    })
public final class SolutionCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "N",
      description = "The exercise; without it, the one you are at.")
  private String number;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Exercise exercise = Named.orCurrent(
        number, spec.commandLine().getErr());
    out.print(MailPatch.of(exercise).text());
    List<Edit> others = Edit.accepted(exercise);
    for (Edit other : others) {
      if (!other.shown().isEmpty()) show(out, exercise, other);
    }
    tell(out, others.stream().filter(one -> one.shown().isEmpty()).toList());
    out.flush();
    return 0;
  }

  /** What is as right, and need not be shown. */
  private static void tell(PrintWriter out, List<Edit> others) {
    if (others.isEmpty()) return;
    out.println();
    out.println("Other answers pass the same tests. In a few words, what"
        + " each does otherwise:");
    others.forEach(other -> out.println("  " + other.title()));
  }

  /** Further in, so that git takes the first patch only. */
  private static void show(PrintWriter out, Exercise exercise, Edit other) {
    out.println();
    out.println("The other form of the patch " + other.title() + ".");
    out.println("It passes the same tests. History took the first.");
    Wrapped.of(other.shown()).forEach(out::println);
    out.println();
    MailPatch.of(exercise, other).changes().stream()
        .flatMap(change -> change.diff().lines())
        .forEach(line -> out.println("    " + line));
  }
}
