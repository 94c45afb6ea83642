package zapbook.replay;

import java.util.List;
import java.util.function.ToLongFunction;
import zapbook.mmu.ShadowMmu;
import zapbook.observe.Counters;
import zapbook.observe.EventKind;

/** The numbers that a replay shows, in this order. */
enum Counted {
  USED("used pages", mmu -> mmu.usedMmuPages()),
  RETAINED("retained", of(Counters::retained)),
  VISITED("visited", of(Counters::visited)),
  RESTARTS("restarts", of(Counters::restarts)),
  ZAPPED("zap steps", of(Counters::pagesZapped)),
  FREED("freed", of(Counters::pagesFreed)),
  DROPPED("entries dropped",
      of(counters -> counters.count(EventKind.ENTRY_DROPPED))),
  FAULTS("faults", of(Counters::faults)),
  FLUSHES("flushes", of(Counters::flushes)),
  RELOADS("reloads", of(Counters::reloads)),
  YIELD_TESTS("yield tests",
      of(counters -> counters.count(EventKind.YIELD_TEST))),
  YIELDS("yields", of(counters -> counters.count(EventKind.YIELDED)));

  private static final Counted[] ALL = values();

  final String label;
  private final ToLongFunction<ShadowMmu> value;

  Counted(String label, ToLongFunction<ShadowMmu> value) {
    this.label = label;
    this.value = value;
  }

  private static ToLongFunction<ShadowMmu> of(
      ToLongFunction<Counters> counter) {
    return mmu -> counter.applyAsLong(mmu.vm().counters());
  }

  /** The numbers after {@link Counters#reset}. */
  static long[] zero(long[] before) {
    long[] zero = new long[ALL.length];
    for (Counted each : List.of(USED, RETAINED)) {
      zero[each.ordinal()] = before[each.ordinal()];
    }
    return zero;
  }

  /** The numbers now; the same array if none is another. */
  static long[] now(ShadowMmu mmu, long[] before) {
    long[] now = before;
    for (Counted each : ALL) {
      long value = each.value.applyAsLong(mmu);
      if (value == now[each.ordinal()]) continue;
      if (now == before) now = before.clone();
      now[each.ordinal()] = value;
    }
    return now;
  }
}
