package zapbook.replay;

import java.util.Locale;
import zapbook.observe.Event;
import zapbook.observe.EventKind;
import zapbook.observe.Warning;

/** A step in words: those of its event, where it stands for one alone. */
final class StepWords {
  private StepWords() { }

  static String of(Step step) {
    return step.times > 1 && step.page != 0 ? many(step) : one(step);
  }

  private static String many(Step step) {
    String page = "page #" + step.page + ": " + step.times;
    return switch (step.kind) {
      case ENTRY_SET -> page + " entries set";
      case ENTRY_DROPPED -> page + " entries dropped";
      case WRITE_PROTECTED -> page + " entries write-protected";
      case LINK_SET -> page + " links set";
      case LINK_CUT -> page + " links cut";
      case MMIO_SET -> page + " MMIO entries set";
      case MMIO_CLEARED -> page + " MMIO entries cleared";
      default -> one(step);
    };
  }

  private static String one(Step step) {
    String page = "page #" + step.page;
    return switch (step.kind) {
      case PAGE_MOVED -> moved(step, page);
      case PAGE_CREATED -> event(step) + (step.to == null ? ""
          : ", at the head of list " + step.to);
      case WALK_STARTED -> "walk over list " + step.from
          + (step.mark == Mark.RESTART ? " begins anew" : " begins");
      case PAGE_VISITED -> "walk over list " + step.from + " visits " + page;
      case PAGE_PICKED -> step.page == 0 ? "no page is left to pick"
          : event(step);
      case PAGE_INVALID -> event(step) + (step.a == 0 ? "" : " once more");
      case YIELD_TEST -> "does somebody wait for the lock? "
          + (step.a == 1 ? "yes" : "no");
      case YIELDED -> "the lock is dropped for others"
          + (step.b == 0 ? "" : ", after " + time(step.b));
      case LOCK_TAKEN -> "the lock is taken";
      case LOCK_RELEASED -> "the lock is released, after " + time(step.a);
      case WARNING -> "the kernel warns: "
          + Warning.values()[(int) step.a].label() + ", " + page;
      case OPERATION -> "an operation begins";
      default -> event(step);
    };
  }

  private static String moved(Step step, String page) {
    if (step.to == null) return page + " leaves list " + step.from
        + " and is on no list";
    if (step.from == null) return page + " goes to list " + step.to;
    if (step.from.equals(step.to)) return page
        + " goes to the head of list " + step.to;
    return page + " moves from list " + step.from + " to list " + step.to;
  }

  private static String event(Step step) {
    return new Event(step.nanos, step.kind, step.page, step.a, step.b)
        .toString();
  }

  /** Virtual time with three digits that count. */
  static String time(long nanos) {
    if (nanos < 1_000) return nanos + " ns";
    if (nanos < 1_000_000) return digits(nanos / 1e3) + " µs";
    if (nanos < 1_000_000_000) return digits(nanos / 1e6) + " ms";
    return digits(nanos / 1e9) + " s";
  }

  private static String digits(double value) {
    int after = value < 10 ? 2 : value < 100 ? 1 : 0;
    return String.format(Locale.ROOT, "%." + after + "f", value);
  }

  /** Whether many events of this kind on one page are one step. */
  static boolean comesInCrowds(EventKind kind) {
    return switch (kind) {
      case ENTRY_SET, ENTRY_DROPPED, WRITE_PROTECTED, LINK_SET, LINK_CUT,
          MMIO_SET, MMIO_CLEARED -> true;
      default -> false;
    };
  }
}
