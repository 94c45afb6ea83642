package zapbook.questions;

import java.util.List;
import java.util.function.Function;
import zapbook.mmu.ShadowMmu;
import zapbook.workloads.Result;

/** Batched recycling. */
final class Chapter5 {
  static final List<Function<Draft, Question>> ALL = List.of(
      Chapter5::rounds,
      Chapter5::flushes,
      Chapter5::lowered,
      Chapter5::whySafe,
      Chapter5::whichEnd);

  private Chapter5() { }

  private static Question rounds(Draft draft) {
    int stage = draft.number(4, 5);
    int roots = draft.number(2, 20);
    Object[] given = {"used", 60, "roots", roots};
    Result run = draft.watch("recycling", stage, given);
    return draft.asks("60 of 64 pages are used, and the oldest %d of them are"
        + " roots in use. How many times must room be made with stage %d,"
        + " until 25 pages are available?", roots, stage)
        .run(Bench.code("recycling", stage, "rounds", given))
        .seen(stage == 4 ? "After the last step `reloads` is %,d and"
            + " `flushes` is %,d: a call ends with the one or with the other."
            + " Together that is %,d." : "After the last step `flushes` is"
            + " %2$,d, and there was no reload: a call ends with the one or"
            + " with the other. Together that is %3$,d.",
            run.figure("reloads"), run.figure("flushes"),
            run.figure("rounds"))
        .number(run.figure("rounds"), stage == 4 ? "Each call that meets a"
            + " root at the tail empties it and gives up. When none is left"
            + " at the tail, one call does it all."
            : "Roots in use are passed by, and the walk goes on behind"
            + " them.", roots, roots + 1L, 1, 25);
  }

  private static Question flushes(Draft draft) {
    int roots = draft.number(2, 20);
    Object[] given = {"used", 60, "roots", roots};
    Result run = draft.watch("recycling", 4, given);
    return draft.asks("60 of 64 pages are used, the oldest %d of them roots in"
        + " use. With stage 4 it takes several calls until 25 pages are"
        + " available. How many flushes do they need together?", roots)
        .run(Bench.code("recycling", 4, "flushes", given))
        .counted("flushes")
        .number(run.figure("flushes"), "A call that gives up has nothing to"
            + " commit. The one that makes the room gathers its pages on one"
            + " list and commits once. The patch saves no flush here.",
            roots, roots + 1L, 21);
  }

  private static Question lowered(Draft draft) {
    int stage = draft.number(4, 5);
    int goal = draft.number(20, 50);
    ShadowMmu mmu = draft.watch(stage,
        Bench.crowd(stage, 57, 3, true, test -> false));
    mmu.changeMmuPages(goal);
    return draft.asks("A guest uses 60 pages; the three oldest are roots in"
        + " use. Its limit is set to %d. What is the limit afterwards, with"
        + " stage %d?", goal, stage)
        .seen("After the last step `used pages` is %,d. The routine takes"
            + " that for the limit.", mmu.usedMmuPages())
        .number(mmu.maxMmuPages(), stage == 4 ? "The routine meets a root"
            + " first, gives up, and takes the number that it has reached for"
            + " the limit." : "The roots are passed by, and enough other pages"
            + " can go.", 60, goal, 57, goal + 3);
  }

  private static Question whySafe(Draft draft) {
    return draft.asks("Why may the new walk skip a page because of its root"
        + " count alone, without asking whether it is invalid?")
        .right("A page with a root count above 0 cannot be freed, alive or"
            + " dead.", "To zap it would gain nothing, and make vCPUs reload"
            + " if it is alive. The dead ones are not even met: since chapter"
            + " 4 they are on no list.",
            "Invalid roots have a root count of 0.",
            "The walk begins behind the roots.",
            "Invalid pages are freed before the walk begins.");
  }

  private static Question whichEnd(Draft draft) {
    return draft.asks("The routine is called zap oldest pages. Which pages"
        + " does it take in stage 5?")
        .right("the newest", "It walks from the head, and new pages are put"
            + " at the head. Chapter 8 mends it.", "the oldest",
            "those with the fewest entries", "those that were used least");
  }
}
