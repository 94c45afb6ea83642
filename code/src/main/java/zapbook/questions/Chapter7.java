package zapbook.questions;

import java.util.List;
import java.util.function.Function;
import zapbook.mmu.PageGraph;
import zapbook.mmu.PageRole;
import zapbook.mmu.ShadowMmu;
import zapbook.vm.GuestStuckException;
import zapbook.vm.NoSpaceException;
import zapbook.vm.Vm;

/** Tell user space. */
final class Chapter7 {
  static final List<Function<Draft, Question>> ALL = List.of(
      Chapter7::whatHappens,
      Chapter7::faults,
      Chapter7::whenRetry,
      Chapter7::whyFourth,
      Chapter7::whatOfOthers);

  /** What the replay shows of each outcome of the first question. */
  private static final List<String> SEEN = List.of(
      "After the last step `faults` is %,d. The steps before make the pages"
          + " that were missing, and set the entry.",
      "After the last step `faults` is %,d. Nothing was made, and the guest"
          + " does not come back: user space has the error.",
      "After the last step `faults` is %,d. Nothing was made at any of them,"
          + " and there the run was cut off.");

  private Chapter7() { }

  private static Question whatHappens(Draft draft) {
    int stage = draft.number(6, 7);
    int spare = draft.number(0, 6);
    ShadowMmu mmu = draft.watch(stage, full(stage, spare));
    int outcome = outcome(mmu);
    return draft.asks("Every shadow page of a guest is a root in use, and %d"
        + " more %s allowed. A vCPU touches a frame that is not mapped."
        + " What happens with stage %d?", spare,
        spare == 1 ? "is" : "are", stage)
        .seen(SEEN.get(outcome), mmu.vm().counters().faults())
        .word(outcome, "One available page is enough to go on; a small"
            + " overshoot is accepted. With none at all it depends on the"
            + " handler: up to stage 6 it says retry, from stage 7 on it"
            + " says what is wrong.", "The frame is mapped.",
            "User space gets an error.", "The guest faults for ever.");
  }

  private static ShadowMmu full(int stage, int spare) {
    ShadowMmu mmu = Bench.start(Vm.withMemory("1G"), stage);
    mmu.vm().vcpu(0).touch(0, true);
    PageGraph graph = new PageGraph(mmu);
    for (int n = 0; n < 80; n++) {
      graph.roots(graph.page(0x100000 + n, PageRole.indirect(4, true)), 1);
    }
    mmu.changeMmuPages(64);
    graph.limit(mmu.usedMmuPages() + spare);
    mmu.vm().counters().reset();
    return mmu;
  }

  private static int outcome(ShadowMmu mmu) {
    try {
      mmu.vm().vcpu(0).touch(300L << 21, true);
      return 0;
    } catch (NoSpaceException e) {
      return 1;
    } catch (GuestStuckException e) {
      return 2;
    }
  }

  private static Question faults(Draft draft) {
    int stage = draft.number(6, 9);
    Object[] given = {"shadow", 0};
    return draft.asks("The limit is used up by roots in use, under"
        + " two-dimensional paging. A guest is cut off after 10,000 faults at"
        + " one place. How many faults does it take with stage %d?", stage)
        .run(Bench.code("no-pages-left", stage, "faults", given))
        .counted("faults")
        .number(draft.watch("no-pages-left", stage, given).figure("faults"),
            stage == 6 ? "Each fault ends in a retry, and nothing changes"
            + " between two of them." : "The first fault that finds no page"
            + " ends in an error for user space.", 1, 2, 5, 10_000);
  }

  private static Question whenRetry(Draft draft) {
    return draft.asks("In which of these cases is retry the right answer of a"
        + " fault handler?")
        .right("The host moved the frame's page while the handler slept.",
            "The world has changed, and the next fault will see it as it is"
            + " now. In the other cases it would find the same again.",
            "All pages are roots in use.", "The guest may not write there.",
            "No slot covers the frame.");
  }

  private static Question whyFourth(Draft draft) {
    return draft.asks("Why could the error not be returned before batched"
        + " recycling?")
        .right("Making room could fail because of one root in use at the"
            + " tail, with thousands of pages behind it that could go.",
            "A guest that worked would have been ended. Retry was the better"
            + " answer as long as the failure could be a false alarm.",
            "Recycling had no result that could be returned.",
            "The lock was still held at that place.",
            "User space did not know the error before.");
  }

  private static Question whatOfOthers(Draft draft) {
    return draft.asks("What does the patch take away from a guest?")
        .right("a second chance, if another vCPU lets a root go a moment"
            + " later", "Before, the retry might have found that page. Now"
            + " user space has to decide whether to run the vCPU again.",
            "the five pages that are kept free",
            "the retry after the host has moved a page",
            "the right to use more pages than its limit for a moment");
  }
}
