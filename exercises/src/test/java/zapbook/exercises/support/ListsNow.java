package zapbook.exercises.support;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import zapbook.mmu.PageList;
import zapbook.mmu.ShadowMmu;
import zapbook.mmu.ShadowPage;

/** The page lists of an MMU as they stand, for people to read. */
public final class ListsNow {
  private static final int MOST_PAGES = 6;

  private ListsNow() {
  }

  /**
   * All lists with pages on them, and the active one.
   *
   * @param mmu whose lists
   * @return a line for each list, and one for each of its pages, the
   *     newest first; of many pages those at both ends
   */
  public static List<String> of(ShadowMmu mmu) {
    List<String> lines = new ArrayList<>();
    for (PageList list : mmu.lists()) {
      boolean active = list == mmu.activeMmuPages();
      if (list.isEmpty() && !active) continue;
      lines.add("'" + list.name() + "', " + Plural.of(list.size(), "page"));
      lines.addAll(pages(list.pages()));
    }
    return lines;
  }

  /**
   * The pages of the active list.
   *
   * @param mmu whose list
   * @return a line each, oldest first
   */
  public static List<String> oldestFirst(ShadowMmu mmu) {
    List<ShadowPage> pages = new ArrayList<>(mmu.activeMmuPages().pages());
    Collections.reverse(pages);
    return pages.stream().map(ShadowPage::toString).toList();
  }

  /**
   * The oldest pages of the active list.
   *
   * @param mmu whose list
   * @param most so many are told, the others are counted
   * @return a line each, oldest first
   */
  public static List<String> oldest(ShadowMmu mmu, int most) {
    List<String> all = oldestFirst(mmu);
    if (all.size() <= most) return all;
    List<String> lines = new ArrayList<>(all.subList(0, most));
    lines.add("... " + (all.size() - most) + " newer ones");
    return lines;
  }

  private static List<String> pages(List<ShadowPage> pages) {
    List<String> lines = new ArrayList<>();
    int shown = pages.size() > MOST_PAGES ? MOST_PAGES - 2 : pages.size();
    pages.subList(0, shown).forEach(page -> lines.add("  " + page));
    if (shown == pages.size()) return lines;
    lines.add("  ... " + (pages.size() - shown - 1) + " more");
    lines.add("  " + pages.get(pages.size() - 1));
    return lines;
  }
}
