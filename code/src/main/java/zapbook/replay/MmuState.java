package zapbook.replay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Everything that a replay shows, at one moment. A <em>lane</em> is where
 * pages stand in a row: lane 0 has the pages that are on no list, lane 1
 * is the active list, the others are the other lists.
 */
final class MmuState {
  static final int NO_LIST = 0;

  /** Pages of each lane by id; the head comes last. */
  private final List<LinkedHashSet<Integer>> lanes = new ArrayList<>();
  private final Map<Integer, Integer> laneOf = new HashMap<>();
  private final Map<Integer, PageState> pages = new HashMap<>();
  LockState lock = LockState.FREE;
  long[] counters = new long[Counted.values().length];
  long generation;

  MmuState copy() {
    MmuState copy = new MmuState();
    lanes.forEach(lane -> copy.lanes.add(new LinkedHashSet<>(lane)));
    copy.laneOf.putAll(laneOf);
    copy.pages.putAll(pages);
    copy.lock = lock;
    copy.counters = counters;
    copy.generation = generation;
    return copy;
  }

  void clearPages() {
    lanes.forEach(LinkedHashSet::clear);
    laneOf.clear();
    pages.clear();
  }

  void apply(Change change) {
    for (Change.Move move : change.moves) put(move.page(), move.lane());
    change.pages.forEach(this::set);
    if (change.lock != null) lock = change.lock;
    if (change.counters != null) counters = change.counters;
    if (change.generation != Change.SAME) generation = change.generation;
  }

  /** Puts a page at the head of a lane. */
  void put(int page, int lane) {
    while (lanes.size() <= lane) lanes.add(new LinkedHashSet<>());
    Integer from = laneOf.put(page, lane);
    if (from != null) lanes.get(from).remove(page);
    lanes.get(lane).add(page);
  }

  /** Shows a page otherwise; null for one that is freed. */
  void set(int page, PageState state) {
    if (state != null) {
      pages.put(page, state);
      return;
    }
    pages.remove(page);
    Integer lane = laneOf.remove(page);
    if (lane != null) lanes.get(lane).remove(page);
  }

  PageState page(int id) {
    return pages.get(id);
  }

  /** Ids of all pages in no order. */
  Iterable<Integer> ids() {
    return pages.keySet();
  }

  /** Whether a lane has no page. */
  boolean isEmpty(int lane) {
    return lane >= lanes.size() || lanes.get(lane).isEmpty();
  }

  int size(int lane) {
    return lane >= lanes.size() ? 0 : lanes.get(lane).size();
  }

  /** Ids of the pages of a lane from its head. */
  List<Integer> lane(int lane) {
    if (lane >= lanes.size()) return List.of();
    List<Integer> ids = new ArrayList<>(lanes.get(lane));
    Collections.reverse(ids);
    return ids;
  }

  long count(Counted what) {
    return counters[what.ordinal()];
  }

  @Override
  public String toString() {
    return lanes.stream().map(LinkedHashSet::size).toList()
        + " pages in lanes, " + Arrays.toString(counters);
  }
}
