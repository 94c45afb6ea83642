package zapbook.exercises.support;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import zapbook.mmu.PageList;
import zapbook.mmu.ShadowMmu;
import zapbook.mmu.ShadowPage;
import zapbook.observe.EventKind;
import zapbook.observe.EventListener;

/** The pages that an operation, or a fault, was at last. */
final class Trail implements EventListener {
  private static final int KEPT = 64;

  /** Their ids, oldest first. */
  private final Deque<Integer> lately = new ArrayDeque<>();

  @Override
  public void on(EventKind kind, int page, long a, long b) {
    switch (kind) {
      case OPERATION, FAULT -> lately.clear();
      case PAGE_VISITED, PAGE_PICKED, PAGE_ZAPPED -> add(page);
      default -> { }
    }
  }

  private void add(int page) {
    if (lately.size() == KEPT) lately.removeFirst();
    lately.addLast(page);
  }

  /** Those that are still on a list. */
  List<ShadowPage> pages(ShadowMmu mmu) {
    Set<Integer> ids = Set.copyOf(lately);
    return mmu.lists().stream().map(PageList::pages).flatMap(List::stream)
        .filter(page -> ids.contains(page.id())).toList();
  }
}
