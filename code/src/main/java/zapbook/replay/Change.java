package zapbook.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one step changes in an {@link MmuState}. */
final class Change {
  /** No change of the generation. */
  static final long SAME = -1;

  /** A page that goes to the head of a lane; see {@link MmuState}. */
  record Move(int page, int lane) { }

  /** Pages that look otherwise now; null for one that is freed. */
  final Map<Integer, PageState> pages = new LinkedHashMap<>(2);
  /** In the order in which they happened. */
  final List<Move> moves = new ArrayList<>(1);
  /** Null if it stays as it was. */
  LockState lock;
  /** Null if all of them stay as they were. */
  long[] counters;
  long generation = SAME;
}
