package zapbook.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * How long a reader waits for a laboratory: from the key to the new table
 * and plot; the replay comes after them. Two numbers: for a reader who was
 * in the form before, so that the script is there and has been tried, and
 * for one who follows an address, with the script loaded anew. Prints, and
 * judges nothing: what else runs on the machine runs here too.
 * {@code .ci/labs} starts it.
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
    long[] ready = new long[TIMES];
    long[] anew = new long[TIMES];
    for (int n = 0; n < TIMES; n++) {
      String run = "#" + lab.id() + "?" + values.replace(' ', '&') + "&on="
          + marks;
      browser.driver().get("about:blank");
      browser.driver().get(lab.page().toUri() + run);
      anew[n] = millis(browser, lab);
      browser.driver().get("about:blank");
      browser.driver().get(lab.page().toUri().toString());
      browser.focus("#" + lab.id() + " [type=submit]");
      browser.until("document.getElementById('" + lab.id()
          + "').dataset.warm === ''");
      browser.value("location.hash = '" + run + "'");
      ready[n] = millis(browser, lab);
    }
    Arrays.sort(ready);
    Arrays.sort(anew);
    System.out.printf(Locale.ROOT, "%-6s %-26s stages %-20s %5d ms  anew"
        + " %5d ms  goal %-10s %s  %s%n", lab.id(), lab.data("workload"),
        marks, ready[TIMES / 2], anew[TIMES / 2], goal,
        Arrays.toString(ready), values);
  }

  private static long millis(Browser browser, LabPage lab) {
    String figure = "document.getElementById('" + lab.id() + "').dataset";
    // who leaves before the replay leaves the next one a busy machine
    browser.until(figure + ".state === 'done'");
    return Long.parseLong(
        String.valueOf(browser.value(figure + ".millis")));
  }
}
