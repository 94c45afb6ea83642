package zapbook.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import zapbook.cli.doctor.DoctorCommand;
import zapbook.cli.exercise.CheckCommand;
import zapbook.cli.exercise.DiffCommand;
import zapbook.cli.exercise.HintCommand;
import zapbook.cli.exercise.ListCommand;
import zapbook.cli.exercise.ResetCommand;
import zapbook.cli.exercise.SolutionCommand;
import zapbook.cli.golden.GoldenCommand;
import zapbook.cli.kit.ColorChoice;
import zapbook.cli.kit.Kit;
import zapbook.cli.progress.ReaderState;
import zapbook.cli.run.CompareCommand;
import zapbook.cli.run.RunCommand;
import zapbook.cli.shell.ShellCommand;
import zapbook.cli.stages.BlameCommand;
import zapbook.cli.stages.StagesCommand;
import zapbook.cli.trace.TraceCommand;

/**
 * The main class of the command. Alone it tells where the reader stands;
 * everything else is a subcommand from the list below.
 */
@Command(
    name = "zapbook",
    description = {
      "How KVM learned to forget: nine patches to a shadow MMU,"
          + " rebuilt in Java.",
      "Without a command: where you stand and what is next."
    },
    footer = {
      "",
      "Exit codes: 0 all well, 1 a checked thing failed, 2 wrong use or bad"
          + " input, 70 a fault of the kit itself."
    },
    subcommands = {
      ReadCommand.class,
      ShellCommand.class,
      RunCommand.class,
      CompareCommand.class,
      TraceCommand.class,
      StagesCommand.class,
      BlameCommand.class,
      WatchCommand.class,
      ListCommand.class,
      CheckCommand.class,
      HintCommand.class,
      DiffCommand.class,
      ResetCommand.class,
      SolutionCommand.class,
      BookCommand.class,
      GoldenCommand.class,
      DoctorCommand.class,
      HelpCommand.class
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    scope = ScopeType.INHERIT)
public final class Zapbook implements Callable<Integer> {

  @Spec private CommandSpec spec;

  /** Read before parsing, by {@link CommandLines}; here for help and checks. */
  @Option(
      names = "--color",
      paramLabel = "WHEN",
      scope = ScopeType.INHERIT,
      description = "Colour: ${COMPLETION-CANDIDATES}. The default, auto, is"
          + " colour on a terminal, unless NO_COLOR is set.")
  private ColorChoice color;

  /** Read before parsing, too, so that it holds for every fault. */
  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Print the stack trace of an internal fault.")
  private boolean debug;

  /** Starts the command and ends the process with its exit code. */
  public static void main(String[] args) {
    WatchCommand.hurry(args);
    int exitCode = CommandLines.run(args);
    System.out.flush();
    System.exit(exitCode);
  }

  @Override
  public Integer call() {
    var line = spec.commandLine();
    ReaderState state = ReaderState.here(line.getErr());
    new Status(Kit.here(), line.getColorScheme().ansi(), state)
        .print(line.getOut());
    state.saveIfChanged();
    return 0;
  }
}
