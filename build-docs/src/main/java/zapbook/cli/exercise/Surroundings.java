package zapbook.cli.exercise;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Properties;
import java.util.TimeZone;

/**
 * What a process has one of, as it was before a learner's code ran: the
 * next exercise must find it so.
 */
final class Surroundings {

  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final Properties properties =
      (Properties) System.getProperties().clone();
  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  /** As it was; what is typed is for this process, not for its guests. */
  void restore() {
    System.setOut(out);
    System.setErr(err);
    System.setIn(InputStream.nullInputStream());
    System.setProperties((Properties) properties.clone());
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }
}
