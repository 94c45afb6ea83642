package zapbook.replay;

import java.util.HashMap;
import java.util.Map;
import zapbook.mmu.PageList;
import zapbook.mmu.ShadowMmu;
import zapbook.mmu.ShadowPage;

/** Finds the page that an event names by its id. */
final class PageIndex {
  private final Map<Integer, ShadowPage> pages = new HashMap<>();

  void add(ShadowPage page) {
    pages.put(page.id(), page);
  }

  /** A page moved: a new one stands at the head of its list now. */
  void arrived(ShadowMmu mmu, int id) {
    if (pages.containsKey(id)) return;
    for (PageList list : mmu.lists()) {
      ShadowPage first = list.first();
      if (first != null && first.id() == id) add(first);
    }
  }

  /** The page, or null if it was never on a list. */
  ShadowPage get(int id) {
    ShadowPage page = pages.get(id);
    if (page != null && page.isFreed()) pages.remove(id);
    return page;
  }
}
