package zapbook.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zapbook.workloads.RecordedProgram;
import zapbook.workloads.RecordedProgram.Touch;

/** The recordings of pages say what the traces of accesses say. */
class RecordedPagesTest {
  private static final int PAGE = 4_096;

  @ParameterizedTest
  @ValueSource(strings = {"date", "true"})
  void eachWindowHasThePagesOfAThousandAccesses(String name)
      throws IOException {
    List<Map<Long, Boolean>> expected = windows(name);
    RecordedProgram found = RecordedProgram.named(name);

    assertThat(found.length()).as("%s", text(expected))
        .isEqualTo(expected.size());
    for (int n = 0; n < expected.size(); n++) {
      List<Touch> touches = new ArrayList<>();
      expected.get(n).forEach((page, written) ->
          touches.add(new Touch(page * PAGE, written)));
      assertThat(found.window(n)).as("window %d; the texts: %s", n,
          text(expected)).isEqualTo(touches);
    }
  }

  private static List<Map<Long, Boolean>> windows(String name)
      throws IOException {
    List<Map<Long, Boolean>> windows = new ArrayList<>();
    try (LackeyProgram all =
        LackeyTrace.sample(name).open(Progress.NONE)) {
      for (long done = 0; all.next(); done++) {
        if (done % 1_000 == 0) windows.add(new LinkedHashMap<>());
        Map<Long, Boolean> last = windows.get(windows.size() - 1);
        long end = all.address() + all.size() - 1;
        for (long page : new TreeSet<>(
            List.of(all.address() / PAGE, end / PAGE))) {
          last.merge(page, all.isWrite(), Boolean::logicalOr);
        }
      }
    }
    return windows;
  }

  /** What PAGES and WINDOWS would have to be. */
  private static String text(List<Map<Long, Boolean>> windows) {
    TreeSet<Long> pages = new TreeSet<>();
    windows.forEach(window -> pages.addAll(window.keySet()));
    List<Long> sorted = new ArrayList<>(pages);
    StringBuilder text = new StringBuilder();
    for (long page : sorted) {
      if (pages.contains(page - 1)) continue;
      int count = 1;
      while (pages.contains(page + count)) count++;
      text.append(String.format("%x+%d ", page, count));
    }
    text.append("and ");
    for (Map<Long, Boolean> window : windows) {
      window.forEach((page, written) -> {
        int number = Collections.binarySearch(sorted, page);
        char base = written ? 'A' : 'a';
        text.append((char) (base + number / 26))
            .append((char) (base + number % 26));
      });
      text.append('.');
    }
    return text.toString();
  }
}
