package zapbook.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Opens a page with what the system opens pages with. The JDK's own way
 * (java.awt.Desktop) needs a desktop library that a headless JDK lacks.
 */
final class Opener {

  /** An opener that finds no browser says so within this time. */
  private static final int PATIENCE_MILLIS = 1000;

  private Opener() {}

  /** Opens the page; false if nothing here can. */
  static boolean open(String url) {
    var command = command(
        System.getProperty("os.name"), System.getenv(), url);
    if (command.isEmpty()) {
      return false;
    }
    try {
      Process opener = new ProcessBuilder(command)
          .redirectInput(ProcessBuilder.Redirect.PIPE)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
      // still running after that: it became the browser
      return !opener.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
          || opener.exitValue() == 0;
    } catch (IOException notStarted) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The page as every browser takes it, in ASCII. */
  static String url(Path page) {
    return page.toUri().toASCIIString();
  }

  /** What to run, or nothing where no browser can be expected. */
  static List<String> command(
      String system, Map<String, String> env, String url) {
    String os = system.toLowerCase(Locale.ROOT);
    if (os.contains("windows")) {
      // cmd's start would read the %20 of a URL as a variable
      return List.of("rundll32", "url.dll,FileProtocolHandler", url);
    }
    if (os.contains("mac")) {
      return List.of("open", url);
    }
    return hasDesktop(env) && onPath(env, "xdg-open")
        ? List.of("xdg-open", url)
        : List.of();
  }

  /** Without one, xdg-open would start a text browser in the terminal. */
  private static boolean hasDesktop(Map<String, String> env) {
    return Stream.of("DISPLAY", "WAYLAND_DISPLAY", "BROWSER")
        .anyMatch(name -> !env.getOrDefault(name, "").isEmpty());
  }

  private static boolean onPath(Map<String, String> env, String program) {
    return Stream.of(env.getOrDefault("PATH", "").split(File.pathSeparator))
        .filter(directory -> !directory.isEmpty())
        .anyMatch(d -> Files.isExecutable(Path.of(d, program)));
  }
}
