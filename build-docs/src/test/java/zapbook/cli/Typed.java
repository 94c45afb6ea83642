package zapbook.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;

/**
 * A command as a user types it, run in this process.
 *
 * @param exitCode what the process would end with
 * @param out what went to standard output
 * @param err what went to standard error
 */
public record Typed(int exitCode, String out, String err) {

  /** Runs the command. */
  public static Typed run(String... words) {
    var out = new StringWriter();
    var err = new StringWriter();
    var line = CommandLines.create(
        new Errors(false), Map.of(), List.of(words));
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    int exitCode = line.execute(words);
    return new Typed(exitCode, out.toString(), err.toString());
  }
}
