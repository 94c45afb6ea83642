package zapbook.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import zapbook.cli.kit.DidYouMean;
import zapbook.cli.kit.NotBuilt;
import zapbook.cli.kit.WrongUse;

/**
 * Turns whatever goes wrong into one line on standard error and an exit code.
 * A stack trace appears only for a fault of the kit, and only when asked for.
 */
final class Errors
    implements IParameterExceptionHandler, IExecutionExceptionHandler {

  private static final int FAILED = 1;
  private static final int WRONG_USE = 2;
  private static final int INTERNAL_FAULT = 70;

  /** Whether an internal fault is followed by its stack trace. */
  private final boolean debug;

  Errors(boolean debug) {
    this.debug = debug;
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    PrintWriter err = e.getCommandLine().getErr();
    err.println("zapbook: " + oneLine(explain(e)));
    err.flush();
    return WRONG_USE;
  }

  @Override
  public int handleExecutionException(
      Exception e, CommandLine line, ParseResult result) {
    return report(e, System.err);
  }

  /** Prints the line for {@code problem} and returns its exit code. */
  int report(Throwable problem, PrintStream err) {
    if (problem instanceof WrongUse) {
      err.println("zapbook: " + oneLine(problem.getMessage()));
      return WRONG_USE;
    }
    if (problem instanceof NotBuilt) {
      err.println("zapbook: " + oneLine(problem.getMessage()));
      return FAILED;
    }
    err.println("zapbook: internal fault: " + oneLine(problem.toString())
        + ", please report" + (debug ? "" : " (--debug shows where)"));
    if (debug) {
      problem.printStackTrace(err);
    }
    return INTERNAL_FAULT;
  }

  private static String explain(ParameterException e) {
    if (e.getCause() instanceof WrongUse wrong) {
      return wrong.getMessage();
    }
    if (e instanceof UnmatchedArgumentException unmatched) {
      return explainUnmatched(unmatched);
    }
    return e.getMessage() + "; see " + helpOf(e.getCommandLine());
  }

  private static String explainUnmatched(UnmatchedArgumentException e) {
    CommandLine line = e.getCommandLine();
    String word = e.getUnmatched().get(0);
    if (word.startsWith("-")) {
      var options = line.getCommandSpec().optionsMap().keySet();
      return "there is no option '" + word + "'"
          + DidYouMean.hint(word, options) + "; see " + helpOf(line);
    }
    if (line.getSubcommands().isEmpty()) {
      return "'" + word + "' is one word too many; see " + helpOf(line);
    }
    var commands = line.getSubcommands().keySet();
    return "there is no command '" + word + "'"
        + DidYouMean.hint(word, commands) + "; the commands are "
        + commands.stream().sorted().collect(Collectors.joining(", "));
  }

  private static String helpOf(CommandLine line) {
    return line.getCommandSpec().qualifiedName() + " --help";
  }

  private static String oneLine(String text) {
    return String.valueOf(text).replaceAll("\\s*\\R\\s*", " ").strip();
  }
}
