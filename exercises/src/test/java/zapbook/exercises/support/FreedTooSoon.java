package zapbook.exercises.support;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zapbook.observe.EventKind;
import zapbook.observe.EventListener;

/** Pages that were freed although no flush had come since their zap. */
public final class FreedTooSoon implements EventListener {
  private long flushes;
  /** How many flushes there had been when each page was zapped. */
  private final Map<Integer, Long> zappedAt = new HashMap<>();
  private final List<String> pages = new ArrayList<>();

  @Override
  public void on(EventKind kind, int page, long a, long b) {
    switch (kind) {
      case FLUSH -> flushes++;
      case PAGE_ZAPPED -> zappedAt.put(page, flushes);
      case PAGE_FREED -> freed(page);
      default -> { }
    }
  }

  private void freed(int page) {
    Long then = zappedAt.remove(page);
    if (then != null && then == flushes) pages.add("page #" + page);
  }

  /** {@return those pages, in the order in which they were freed} */
  public List<String> pages() {
    return List.copyOf(pages);
  }
}
