package zapbook.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zapbook.mmu.MmuAudit;
import zapbook.stages.Stages;
import zapbook.vm.GuestKernel;

/**
 * Each trace is counted twice: by a run in a guest, and here by nothing
 * but a regular expression and sets of page numbers.
 */
class TraceRunTest {
  private static final Pattern LINE =
      Pattern.compile("^(?:I | [LSM]) ([0-9a-f]+),([0-9]+)$");

  @ParameterizedTest
  @ValueSource(strings = {"true", "date", "ls-root", "awk", "sqlite"})
  void aRunCountsWhatStandsInTheTrace(String name) throws Exception {
    Path file = file(name);
    Independent expected = Independent.count(file);
    TraceRun run = new TraceRun(
        LackeyTrace.of(file), "1G", Stages.stage(0)::create);

    TraceResult result = run.run(Progress.NONE);

    assertThat(result.accesses()).isEqualTo(expected.accesses);
    assertThat(result.distinctPages()).isEqualTo(expected.pages.size());
    long frames = expected.pages.size() + expected.tables();
    assertThat(result.guestFrames()).isEqualTo(frames);
    assertThat(result.counters().faults())
        .as("each frame of the guest faults once").isEqualTo(frames);
    assertThat(result.pagesByLevel()).containsExactly(
        0, expected.covering(9), expected.covering(18), 1, 1);
    assertThat(MmuAudit.of(run.mmu())).isEmpty();
  }

  private static Path file(String name) throws URISyntaxException {
    boolean sample = LackeyTrace.SAMPLES.contains(name);
    String folder = sample ? "/zapbook/traces/" : "/traces/";
    String resource = folder + name + ".lackey.gz";
    return Path.of(TraceRunTest.class.getResource(resource).toURI());
  }

  /** What the trace itself says, with no simulator in between. */
  private static final class Independent {
    final Set<Long> pages = new TreeSet<>();
    long accesses;

    static Independent count(Path file) throws IOException {
      Independent counted = new Independent();
      try (InputStream in = new GZIPInputStream(
          java.nio.file.Files.newInputStream(file))) {
        String text = new String(
            in.readAllBytes(), StandardCharsets.US_ASCII);
        text.lines().map(LINE::matcher).filter(Matcher::matches)
            .forEach(counted::add);
      }
      return counted;
    }

    void add(Matcher line) {
      long first = Long.parseLong(line.group(1), 16);
      long last = first + Long.parseLong(line.group(2)) - 1;
      pages.add(first / 4096);
      pages.add(last / 4096);
      accesses++;
    }

    /** Page tables that the guest needs: three levels and one root. */
    long tables() {
      return distinct(9) + distinct(18) + distinct(27) + 1;
    }

    private long distinct(int bits) {
      return pages.stream().map(page -> page >> bits).distinct().count();
    }

    /** Shadow pages that cover the guest's frames, which are in a row. */
    int covering(int bits) {
      long first = GuestKernel.FIRST_FREE_GFN;
      long last = first + pages.size() + tables() - 1;
      return (int) ((last >> bits) - (first >> bits) + 1);
    }
  }
}
