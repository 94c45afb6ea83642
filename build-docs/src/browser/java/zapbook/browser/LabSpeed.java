package zapbook.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * How long a reader waits for a laboratory: from the key to the new table
 * and plot, with the script loaded anew each time. Prints, and judges
 * nothing: what else runs on the machine runs here too. {@code .ci/labs}
 * starts it.
 */
final class LabSpeed {
  private static final int TIMES = 5;

  private LabSpeed() { }

  /**
   * Measures.
   *
   * @param args the folder of the book
   */
  public static void main(String[] args) throws IOException {
    Path book = Path.of(args[0]).toAbsolutePath();
    try (Browser browser = new Browser(Files.createTempDirectory("labs"))) {
      for (LabPage lab : LabPage.all(book)) {
        measure(browser, lab, String.join(",", lab.marks()),
            lab.data("usual"), "< 300 ms");
        if (lab.data("workload").equals("memory-hotplug")) {
          for (String mark : lab.marks()) {
            measure(browser, lab, mark, "gib=4 marked=16", "< 2,000 ms");
          }
        }
      }
    }
  }

  private static void measure(Browser browser, LabPage lab, String marks,
      String values, String goal) {
    long[] millis = new long[TIMES];
    for (int n = 0; n < TIMES; n++) {
      browser.driver().get("about:blank");
      browser.driver().get(lab.page().toUri() + "#" + lab.id() + "?"
          + values.replace(' ', '&') + "&on=" + marks);
      browser.until("document.getElementById('" + lab.id()
          + "').dataset.millis > 0");
      millis[n] = Long.parseLong(String.valueOf(browser.value(
          "document.getElementById('" + lab.id() + "').dataset.millis")));
    }
    Arrays.sort(millis);
    System.out.printf(Locale.ROOT, "%-6s %-26s stages %-20s %5d ms  goal %-10s"
        + " %s  %s%n", lab.id(), lab.data("workload"), marks,
        millis[TIMES / 2], goal, Arrays.toString(millis), values);
  }
}
