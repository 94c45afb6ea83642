package zapbook.questions;

import java.util.List;
import java.util.function.Function;
import zapbook.mmu.ShadowMmu;
import zapbook.observe.EventKind;
import zapbook.observe.Plural;
import zapbook.vm.Contention;

/** How many, and may I go on? */
final class Chapter2 {
  static final List<Function<Draft, Question>> ALL = List.of(
      Chapter2::visits,
      Chapter2::restarts,
      Chapter2::pauses,
      Chapter2::mayItGoOn,
      Chapter2::whoWantsTheNumber);

  private Chapter2() { }

  private static Question visits(Draft draft) {
    int stage = draft.number(1, 2);
    int leaves = 10 * draft.number(2, 40);
    int roots = draft.number(1, 9);
    long one = visited(draft.watch(stage, meeting(stage, leaves, roots)));
    return draft.asks("Zap-all meets %s in use first and %d leaves"
        + " behind them. Nobody wants the lock. How many list elements does"
        + " it look at with stage %d?", Plural.of(roots, "root"), leaves,
        stage)
        .counted("visited")
        .number(one, stage == 1 ? "Each leaf restarts the walk, which then"
            + " meets all roots again before it comes to the next leaf."
            : "No page takes another along, so nothing restarts the walk: each"
            + " page is looked at once.",
            visited(meeting(3 - stage, leaves, roots)), (long) leaves * roots,
            leaves);
  }

  private static ShadowMmu meeting(int stage, int leaves, int roots) {
    return Bench.crowd(stage, leaves, roots, false, test -> false);
  }

  private static long visited(ShadowMmu mmu) {
    mmu.zapAll();
    return mmu.vm().counters().visited();
  }

  private static Question restarts(Draft draft) {
    int pages = 100 * draft.number(1, 9);
    int unsync = draft.number(1, 9);
    Object[] given = {"pages", pages, "roots", 4, "unsync", unsync};
    return draft.asks("Behind 4 roots in use stand %d direct pages and %s"
        + " with an unsync leaf each. How often does zap-all start"
        + " over with stage 2?", pages, Plural.of(unsync, "table"))
        .run(Bench.code("restarts", 2, "restarts", given))
        .counted("restarts")
        .number(draft.watch("restarts", 2, given).figure("restarts"),
            "Only the tables take another page along, and each of those"
            + " restarts is needed.", pages + unsync, 0, 4 * unsync, pages);
  }

  private static Question pauses(Draft draft) {
    int stage = draft.number(1, 2);
    int leaves = 10 * draft.number(2, 40);
    ShadowMmu mmu = draft.watch(stage, Bench.crowd(
        stage, leaves, 0, false, Contention.ALWAYS));
    mmu.zapAll();
    long yields = mmu.vm().counters().count(
        EventKind.YIELDED);
    return draft.asks("Somebody waits for the lock all the time while"
        + " zap-all goes over %d leaves with stage %d. How often does he get"
        + " it before the end?", leaves, stage)
        .counted("yields")
        .number(yields, stage == 1 ? "The walk starts over after each page"
            + " and never gets as far as to ask who waits."
            : "The walk goes on after a page, and then asks: after every"
            + " page.", 0, leaves, leaves / 10, 1);
  }

  private static Question mayItGoOn(Draft draft) {
    return draft.asks("A root in use is zapped and takes one unsync leaf"
        + " along. The number of zapped pages is 1. May the walk go on?")
        .right("No: the leaf may be the page that the walk has remembered as"
            + " its next.", "The root itself is not counted, since it is not"
            + " freed. The 1 is the leaf, and the leaf has left the list. A"
            + " direct page gives the same number, and there the walk may"
            + " go on.",
            "Yes: one page was zapped, and that is the page it stands at.",
            "Yes: a root in use stays on the active list.",
            "No: a walk may never go on after a root.");
  }

  private static Question whoWantsTheNumber(Draft draft) {
    return draft.asks("Which of these looks at the number of zapped pages,"
        + " if only for zero, and not at whether the list is unstable?")
        .right("lowering the limit", "It asks only whether anything was"
            + " zapped: if nothing was, it stops. It takes the oldest page"
            + " each time and keeps no place in the list that could go"
            + " stale.", "zap-all", "the walk over MMIO pages",
            "each walk that remembers its next page");
  }
}
