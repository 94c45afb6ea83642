package zapbook.oracle;

import java.util.HashMap;
import java.util.Map;
import zapbook.observe.EventKind;
import zapbook.observe.EventListener;

/**
 * Sees to it that between the zap of a page and its end all TLBs were
 * flushed: guests may still use what they read from it, and walkers
 * without the lock may stand in it.
 */
final class FlushWatch implements EventListener {
  /** Flushes so far. */
  private long flushes;
  /** How many there had been when each page was last zapped. */
  private final Map<Integer, Long> zappedAt = new HashMap<>();
  /** The first page that was freed too soon, or null. */
  private String finding;

  @Override
  public void on(EventKind kind, int page, long a, long b) {
    switch (kind) {
      case FLUSH -> flushes++;
      case PAGE_ZAPPED -> zappedAt.put(page, flushes);
      case PAGE_FREED -> freed(page);
      case WARNING -> find("a warning about page #" + page);
      default -> { }
    }
  }

  private void freed(int page) {
    Long zapped = zappedAt.remove(page);
    if (zapped == null) {
      find("page #" + page + " was freed and never zapped");
    } else if (zapped == flushes) {
      find("page #" + page + " was freed without a flush after its zap");
    }
  }

  private void find(String sentence) {
    if (finding == null) finding = sentence;
  }

  /** What was wrong first, or null. */
  String finding() {
    return finding;
  }
}
