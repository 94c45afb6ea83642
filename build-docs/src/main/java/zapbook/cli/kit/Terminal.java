package zapbook.cli.kit;

import java.io.Console;

/** Whether a person sits at the other end. */
public final class Terminal {

  private Terminal() {}

  /** Whether standard input and output are both a terminal. */
  public static boolean isThere() {
    Console console = System.console();
    return console != null && isTerminal(console);
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
