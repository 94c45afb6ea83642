package zapbook.exercises.ch09;

import java.util.ArrayList;
import java.util.List;
import zapbook.observe.EventKind;
import zapbook.observe.EventListener;

/**
 * The work of an operation, cut where the holder of the lock asks whether
 * somebody waits for it.
 */
final class Stretches implements EventListener {
  /** How a stretch ended. */
  private enum End {
    ASKED("then the walk asks, and nobody waits"),
    YIELDED("then the lock is dropped and taken again"),
    OVER("then the walk is over");

    private final String words;

    End(String words) {
      this.words = words;
    }
  }

  private final List<String> told = new ArrayList<>();
  private long pages;
  private long entries;
  private long mostPages;
  private long mostEntries;

  @Override
  public void on(EventKind kind, int page, long a, long b) {
    switch (kind) {
      case PAGE_ZAPPED -> mostPages = Math.max(mostPages, ++pages);
      case ENTRY_DROPPED -> mostEntries = Math.max(mostEntries, ++entries);
      case YIELD_TEST -> end(a == 1 ? End.YIELDED : End.ASKED);
      default -> { }
    }
  }

  private void end(End how) {
    told.add(String.format("%,d %s and %,d entries, %s",
        pages, pages == 1 ? "page" : "pages", entries, how.words));
    pages = 0;
    entries = 0;
  }

  /** Most pages zapped at a stretch. */
  long mostPages() {
    return mostPages;
  }

  /** Most entries dropped at a stretch. */
  long mostEntries() {
    return mostEntries;
  }

  /** All stretches in words; the operation is over. */
  List<String> told() {
    end(End.OVER);
    return told;
  }
}
