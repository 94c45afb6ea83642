package zapbook.questions;

import java.util.List;
import java.util.function.Function;
import zapbook.mmu.Operations;
import zapbook.mmu.ShadowMmu;
import zapbook.observe.EventKind;
import zapbook.vm.Contention;

/** Count every zapped page. */
final class Chapter9 {
  static final List<Function<Draft, Question>> ALL = List.of(
      Chapter9::yields,
      Chapter9::entries,
      Chapter9::whoHides,
      Chapter9::whichIsWrong,
      Chapter9::whatElse);

  private Chapter9() { }

  private static Question yields(Draft draft) {
    int stage = draft.number(8, 9);
    int leaves = draft.number(25, 200);
    ShadowMmu mmu = draft.watch(stage, Bench.crowd(
        stage, leaves, 0, false, Contention.ALWAYS));
    new Operations(mmu).zapAllFast();
    long answer = mmu.vm().counters().count(EventKind.YIELDED);
    return draft.asks("%d direct leaves are obsolete, and somebody waits for"
        + " the lock. How often does the walk of stage %d give it away?",
        leaves, stage)
        .counted("yields")
        .number(answer, stage == 8 ? "The batch grows only when the list"
            + " became unstable. Direct leaves never do that."
            : "After every ten pages, as long as another page is left.",
            0, leaves, leaves / 10, 1, answer + 1);
  }

  private static Question entries(Draft draft) {
    int leaves = 10 * draft.number(3, 12);
    Object[] given = {"leaves", leaves};
    String name = "dirty-log-soft-lockup";
    String figure = "maxEntriesBetweenYieldTests";
    int stage = draft.number(8, 9);
    return draft.asks("A guest has %d leaves with 512 live entries each. How"
        + " many entries are dropped at most between two looks at who waits,"
        + " with stage %d?", leaves, stage)
        .run(Bench.code(name, stage, figure, given))
        .until(counters -> counters.count(EventKind.YIELD_TEST) > 0)
        .counted("entries dropped")
        .number(draft.watch(name, stage, given).figure(figure), stage == 8
            ? "There is no look at all, from the first page to the last."
            : "Ten pages, and each of them has 512 entries. Time goes with"
            + " entries, not with pages.",
            512L * leaves, 5_120, 10, 512);
  }

  private static Question whoHides(Draft draft) {
    return draft.asks("In which guest would a test of stage 8 have seen"
        + " nothing wrong?")
        .right("one with shadow paging, with unsync leaves below its tables",
            "There many pages take others along, the list becomes unstable"
            + " often, and the batch grows.",
            "one that is mapped by pages of 4 KiB",
            "one with two-dimensional paging and many vCPUs",
            "one whose memory lies in several slots");
  }

  private static Question whichIsWrong(Draft draft) {
    return draft.asks("Two changes made the mistake: the split of the return"
        + " value, and the return of the batch. Which of them is wrong by"
        + " itself?")
        .right("neither", "The split without the batch has nothing to count."
            + " The batch without the split counts everything, because"
            + " there is only one number.",
            "the split", "the batch", "both");
  }

  private static Question whatElse(Draft draft) {
    return draft.asks("The mistake also made the zapped-obsolete list of"
        + " chapter 1 useless. How?")
        .right("The shrinker can look at the list only while the walk has"
            + " given up the lock, and it never did.", "The list was filled"
            + " and emptied within one hold.",
            "Pages were no longer put on it.",
            "The shrinker was no longer asked.",
            "The list was committed at each pause.");
  }
}
