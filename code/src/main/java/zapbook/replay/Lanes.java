package zapbook.replay;

import java.util.ArrayList;
import java.util.List;
import zapbook.mmu.PageList;
import zapbook.mmu.ShadowMmu;

/**
 * Gives each list of an MMU a lane. An operation makes lists of its own;
 * one that comes later takes the lane of an earlier one of its name, if
 * no page is left there.
 */
final class Lanes {
  /** Lists by lane; none is at lane 0. */
  private final List<PageList> lists = new ArrayList<>();

  Lanes() {
    lists.add(null);
  }

  void read(ShadowMmu mmu) {
    for (PageList list : mmu.lists()) {
      if (!lists.contains(list)) lists.add(list);
    }
  }

  /** The lane of a list that has one. */
  int of(PageList list) {
    return lists.indexOf(list);
  }

  /** The lane of a list, which may be a new one. */
  int of(PageList list, MmuState now) {
    int known = lists.indexOf(list);
    if (known > 0) return known;
    for (int lane = 1; lane < lists.size(); lane++) {
      PageList other = lists.get(lane);
      if (other.name().equals(list.name()) && !other.isPermanent()
          && now.isEmpty(lane)) {
        lists.set(lane, list);
        return lane;
      }
    }
    lists.add(list);
    return lists.size() - 1;
  }

  /** What each lane is called; that of lane 0 is "no list". */
  List<String> names() {
    return lists.stream()
        .map(list -> list == null ? "no list" : list.name()).toList();
  }

  /** Whether the list of each lane stays when it is empty. */
  List<Boolean> kept() {
    return lists.stream()
        .map(list -> list != null && list.isPermanent()).toList();
  }
}
