package zapbook.mmu;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import zapbook.machine.PageTable;

/** A number for each guest frame, 0 at first, in chunks of 512 frames. */
final class GfnMap {
  private static final int CHUNK = PageTable.ENTRIES;
  private static final int LOW_CHUNKS = 1 << 21;

  /** Chunks of low frames, up to 4 TiB. */
  private long[][] low = new long[64][];
  /** Chunks of frames above. */
  private final Map<Long, long[]> high = new HashMap<>();

  /** The chunk of a frame, null if all its numbers are 0. */
  long[] chunk(long gfn) {
    long at = gfn / CHUNK;
    if (at >= LOW_CHUNKS) return high.get(at);
    return at < low.length ? low[(int) at] : null;
  }

  long get(long gfn) {
    long[] chunk = chunk(gfn);
    return chunk == null ? 0 : chunk[(int) (gfn % CHUNK)];
  }

  void set(long gfn, long number) {
    long[] chunk = chunk(gfn);
    if (chunk == null) chunk = newChunk(gfn / CHUNK);
    chunk[(int) (gfn % CHUNK)] = number;
  }

  private long[] newChunk(long at) {
    long[] chunk = new long[CHUNK];
    if (at >= LOW_CHUNKS) {
      high.put(at, chunk);
      return chunk;
    }
    if (at >= low.length) {
      int wanted = Math.max((int) at + 1, 2 * low.length);
      low = Arrays.copyOf(low, Math.min(wanted, LOW_CHUNKS));
    }
    return low[(int) at] = chunk;
  }

  /** Calls for each frame whose number is not 0, of all there are. */
  void forEach(LongConsumer action) {
    forEach(0, (long) low.length * CHUNK, action);
    for (long at : List.copyOf(high.keySet())) {
      forEach(at * CHUNK, CHUNK, action);
    }
  }

  /** Calls for each frame of a range whose number is not 0, upwards. */
  void forEach(long first, long count, LongConsumer action) {
    for (long gfn = first; gfn < first + count; ) {
      long next = Math.min(first + count, gfn - gfn % CHUNK + CHUNK);
      if (chunk(gfn) != null) {
        for (; gfn < next; gfn++) if (get(gfn) != 0) action.accept(gfn);
      }
      gfn = next;
    }
  }
}
