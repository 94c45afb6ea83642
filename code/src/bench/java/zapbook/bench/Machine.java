package zapbook.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The machine and the JDK on which something is measured, in a line. */
final class Machine {
  private Machine() { }

  static String describe() {
    return String.format("%s, %d processors, %s; %s %s",
        processor(), Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name"),
        System.getProperty("java.vm.name"),
        System.getProperty("java.runtime.version"));
  }

  /** The same for AsciiDoc: as it is, no words of the book's own. */
  static String asCode() {
    return "`+" + describe() + "+`";
  }

  /** Linux tells the model; elsewhere the architecture must do. */
  private static String processor() {
    try {
      List<String> lines = Files.readAllLines(Path.of("/proc/cpuinfo"));
      for (String line : lines) {
        if (line.startsWith("model name")) {
          return line.substring(line.indexOf(':') + 2);
        }
      }
    } catch (IOException notLinux) {
      // the architecture is told instead
    }
    return System.getProperty("os.arch");
  }
}
