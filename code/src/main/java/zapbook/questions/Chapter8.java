package zapbook.questions;

import java.util.List;
import java.util.function.Function;
import zapbook.mmu.ShadowMmu;

/** The oldest, not the newest. */
final class Chapter8 {
  static final List<Function<Draft, Question>> ALL = List.of(
      Chapter8::misses,
      Chapter8::small,
      Chapter8::large,
      Chapter8::whyUnseen,
      Chapter8::whyNotLeastUsed);

  private Chapter8() { }

  private static Question misses(Draft draft) {
    int stage = draft.number(7, 8);
    int set = 10 * draft.number(3, 6);
    int rounds = 5 * draft.number(1, 4);
    Object[] given = {"limit", 100, "set", set, "rounds", rounds};
    String name = "working-set-at-the-limit";
    return draft.asks("A guest may have 100 shadow pages, and its list is full"
        + " of cold ones. It goes round in %d leaves, %d times. How often"
        + " does it fault with stage %d?", set, rounds, stage)
        .run(Bench.code(name, stage, "misses", given))
        .counted("faults")
        .number(draft.watch(name, stage, given).figure("misses"), stage == 7
            ? "Each refill takes the newest pages, which are the working"
            + " set. It is larger than a refill, so every access misses."
            : "The cold pages go first. After the first round the whole"
            + " working set is there.",
            set, (long) set * rounds, 100, 25L * rounds);
  }

  private static Question small(Draft draft) {
    int set = draft.number(4, 12);
    int rounds = 10 * draft.number(1, 5);
    Object[] given = {"limit", 200, "set", set, "rounds", rounds};
    String name = "working-set-at-the-limit";
    return draft.asks("A guest may have 200 shadow pages, and its list is full"
        + " of cold ones. It goes round in only %d leaves, %d times. How often"
        + " does it fault with stage 7?", set, rounds)
        .run(Bench.code(name, 7, "misses", given))
        .counted("faults")
        .number(draft.watch(name, 7, given).figure("misses"), "A refill makes 25"
            + " pages available. A working set that fits into these is never"
            + " touched by the next refill, for there is none.",
            (long) set * rounds, rounds, 25);
  }

  private static Question large(Draft draft) {
    int stage = draft.number(7, 8);
    int set = 10 * draft.number(11, 16);
    int rounds = draft.number(3, 9);
    Object[] given = {"limit", 100, "set", set, "rounds", rounds};
    String name = "working-set-at-the-limit";
    return draft.asks("A guest may have 100 shadow pages, and its list is full"
        + " of cold ones. It goes round in %d leaves, %d times. How often"
        + " does it fault with stage %d?", set, rounds, stage)
        .run(Bench.code(name, stage, "misses", given))
        .counted("faults")
        .number(draft.watch(name, stage, given).figure("misses"), "The loop is"
            + " larger than the limit. Newest first takes the pages of the"
            + " last few accesses, oldest first the one that is wanted next:"
            + " both miss every time.",
            (long) set * rounds, set, (set - 100L) * rounds, 100);
  }

  private static Question whyUnseen(Draft draft) {
    return draft.asks("The mistake was in three releases. Why did so few meet it?")
        .right("Below the limit nothing is recycled, and guests with"
            + " two-dimensional paging stay far below it.", "Such a guest"
            + " needs about a tenth of its limit. Shadow paging, with a tree"
            + " for each process, comes near it.",
            "The newest pages are seldom used.",
            "Most guests have a working set that is larger than the limit.",
            "The watchdog restarted such guests.");
  }

  private static Question whyNotLeastUsed(Draft draft) {
    return draft.asks("Why does the routine not take the page that was used"
        + " least recently?")
        .right("The list knows when a page was made; using a page does not"
            + " move it.", "The processor walks the tables without telling"
            + " KVM. An order by use would need work at each use.",
            "That page is always a root.",
            "It would need a flush for each page.",
            "It would have to hold the lock for longer.");
  }
}
