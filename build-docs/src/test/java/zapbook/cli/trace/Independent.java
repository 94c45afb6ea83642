package zapbook.cli.trace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** What a trace says by itself: a regular expression, and sets of numbers. */
final class Independent {

  private static final Pattern LINE =
      Pattern.compile("^(?:I | [LSM]) ([0-9a-f]+),([0-9]+)$");
  private static final int PAGE = 4096;

  final Set<Long> pages = new TreeSet<>();
  long accesses;

  static Independent of(Path trace) throws IOException {
    var counted = new Independent();
    try (var in = new GZIPInputStream(Files.newInputStream(trace))) {
      new String(in.readAllBytes(), StandardCharsets.US_ASCII).lines()
          .map(LINE::matcher)
          .filter(Matcher::matches)
          .forEach(counted::add);
    }
    return counted;
  }

  private void add(Matcher line) {
    long first = Long.parseLong(line.group(1), 16);
    pages.add(first / PAGE);
    pages.add((first + Long.parseLong(line.group(2)) - 1) / PAGE);
    accesses++;
  }

  /** Each page faults once, and so does each of the guest's page tables. */
  long faults() {
    return pages.size() + regions(9) + regions(18) + regions(27) + 1;
  }

  private long regions(int bits) {
    return pages.stream().map(page -> page >> bits).distinct().count();
  }
}
