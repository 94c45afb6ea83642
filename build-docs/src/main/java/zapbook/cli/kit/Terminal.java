package zapbook.cli.kit;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a person sits at the other end. */
public final class Terminal {

  private Terminal() {}

  /** Whether standard input and output are both a terminal. */
  public static boolean isThere() {
    Console console = System.console();
    return console != null && isTerminal(console);
  }

  /** From 19 on Java says how it writes to it; before, this was inside. */
  public static Charset charset() {
    String name = System.getProperty("stdout.encoding",
        System.getProperty("sun.stdout.encoding"));
    return name == null ? Charset.defaultCharset() : Charset.forName(name);
  }

  /**
   * Whether a person also reads standard error. Java cannot tell; where the
   * system shows what the stream is, a file or a pipe is not one.
   */
  public static boolean showsErrors() {
    Path stream = Path.of("/proc/self/fd/2");
    try {
      return isThere() && (!Files.exists(stream)
          || Files.readSymbolicLink(stream).startsWith("/dev"));
    } catch (IOException hidden) {
      return false;
    }
  }

  /**
   * From Java 22 on a console may be there without a terminal, and has a
   * method that tells. The kit is compiled for 17, hence the look-up.
   */
  private static boolean isTerminal(Console console) {
    try {
      var method = Console.class.getMethod("isTerminal");
      return (Boolean) method.invoke(console);
    } catch (ReflectiveOperationException beforeJava22) {
      return true;
    }
  }
}
