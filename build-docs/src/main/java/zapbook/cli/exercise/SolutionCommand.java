package zapbook.cli.exercise;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zapbook.proof.patch.MailPatch;

/** Prints history's answer as a mail with a patch. */
@Command(
    name = "solution",
    description = "Print history's answer as the mail with its patch.",
    footer = {
      "",
      "git am takes it; it applies to the starter as it came."
    })
public final class SolutionCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "N", description = "The exercise.")
  private String number;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    out.print(MailPatch.of(Named.of(number)).text());
    out.flush();
    return 0;
  }
}
