package zapbook.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import zapbook.cli.kit.DidYouMean;
import zapbook.cli.kit.Failed;
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
  /** He has the command before him, and need only add to it. */
  private static final String LISTED = "; --help lists them";
  /** What a line of 80 columns has behind the command's name. */
  private static final int ROOM = 80 - "zapbook: ".length();

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
    return report(e, line.getErr());
  }

  /** Prints the line for {@code problem} and returns its exit code. */
  int report(Throwable problem, PrintWriter err) {
    int exitCode = exitCode(problem);
    if (exitCode == INTERNAL_FAULT) {
      err.println("zapbook: internal fault: " + oneLine(problem.toString())
          + ", please report" + (debug ? "" : " (--debug shows where)"));
      if (debug) {
        problem.printStackTrace(err);
      }
    } else {
      err.println("zapbook: " + oneLine(problem.getMessage()));
    }
    err.flush();
    return exitCode;
  }

  private static int exitCode(Throwable problem) {
    return problem instanceof WrongUse ? WRONG_USE
        : problem instanceof NotBuilt || problem instanceof Failed ? FAILED
        : INTERNAL_FAULT;
  }

  private static String explain(ParameterException e) {
    if (e.getCause() instanceof WrongUse wrong) {
      return wrong.getMessage();
    }
    if (e instanceof UnmatchedArgumentException unmatched) {
      return explainUnmatched(unmatched);
    }
    String text = e.getMessage().replaceAll("\\.$", "")
        .replaceFirst("^Invalid value for option '(.*?)': ", "$1: ")
        .replace(" (case-insensitive)", "");
    String more = "; --help tells more";
    return text.length() + more.length() > ROOM ? text : text + more;
  }

  private static String explainUnmatched(UnmatchedArgumentException e) {
    CommandLine line = e.getCommandLine();
    String word = e.getUnmatched().get(0);
    if (word.startsWith("-")) {
      var options = line.getCommandSpec().optionsMap().keySet();
      return "there is no option '" + word + "'"
          + DidYouMean.hintOr(word, options, LISTED);
    }
    if (line.getSubcommands().isEmpty()) {
      return "'" + word + "' is one word too many; --help tells more";
    }
    var commands = line.getSubcommands().keySet();
    return "there is no command '" + word + "'"
        + DidYouMean.hintOr(word, commands, LISTED);
  }

  private static String oneLine(String text) {
    return String.valueOf(text).replaceAll("\\s*\\R\\s*", " ").strip();
  }
}
