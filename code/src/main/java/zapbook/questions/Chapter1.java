package zapbook.questions;

import java.util.List;
import java.util.function.Function;
import zapbook.mmu.Operations;
import zapbook.mmu.ShadowMmu;
import zapbook.observe.EventKind;
import zapbook.vm.Contention;
import zapbook.workloads.Result;

/** The zapped-obsolete list. */
final class Chapter1 {
  static final List<Function<Draft, Question>> ALL = List.of(
      Chapter1::howManyWait,
      Chapter1::howManyFlushes,
      Chapter1::howManyPauses,
      Chapter1::whyZero,
      Chapter1::whyPassedOver);

  private Chapter1() { }

  private static Question howManyWait(Draft draft) {
    int stage = draft.coin() ? 0 : 1;
    int pages = 110 * draft.number(5, 20);
    int every = 50 * draft.number(1, 4);
    Object[] given = {"pages", pages, "every", every};
    String name = "slot-delete-under-pressure";
    Result run = draft.watch(name, stage, given);
    Result other = Bench.run(name, 1 - stage, given);
    long most = run.figure("maxRetained");
    return draft.asks("A guest with shadow paging has %,d shadow pages. One"
        + " in eleven is a table, and takes its ten leaves along when it is"
        + " zapped. The guest loses a slot, while somebody always waits for"
        + " the lock. The host calls the shrinker once for each %d zapped"
        + " pages. How many zapped pages wait to be freed at most, with"
        + " stage %d?",
        pages, every, stage)
        .run(Bench.code(name, stage, "maxRetained", given))
        .until(counters -> counters.retained() >= most)
        .counted("retained")
        .number(most, stage == 0
            ? "The shrinker cannot reach the walk's own list. It zaps the"
            + " oldest page at each call. Here that is a table, and its ten"
            + " leaves go with it: eleven pages. The rest waits."
            : "At each call the shrinker frees all that waits by then. The"
            + " first call comes at the first multiple of eleven that reaches "
            + every + ", which is " + most + ". No later portion is larger.",
            other.figure("maxRetained"), pages / 2, 10);
  }

  private static Question howManyFlushes(Draft draft) {
    int leaves = 10 * draft.number(5, 30);
    ShadowMmu mmu = draft.watch(1,
        Bench.crowd(1, leaves, 0, false, Contention.ALWAYS));
    new Operations(mmu).zapAllFast();
    return draft.asks("All of %d direct pages become obsolete and are zapped"
        + " by stage 1. Somebody waits for the lock all the time, and nobody"
        + " asks for memory. How many flushes does that take?", leaves)
        .counted("flushes")
        .number(mmu.vm().counters().flushes(), "The pages wait on the list"
            + " of the VM until the walk ends. Pauses cost no flush; only a"
            + " shrinker that comes in between would add one.",
            mmu.vm().counters().count(EventKind.YIELDED), leaves,
            leaves / 10);
  }

  private static Question howManyPauses(Draft draft) {
    int leaves = draft.number(15, 95);
    ShadowMmu mmu = draft.watch(1,
        Bench.crowd(1, leaves, 0, false, Contention.ALWAYS));
    new Operations(mmu).zapAllFast();
    long pauses = mmu.vm().counters().count(EventKind.YIELDED);
    return draft.asks("Somebody waits for the lock all the time. How often"
        + " does stage 1 give it away while it zaps %d obsolete pages, each"
        + " of which takes no other along?", leaves)
        .counted("yields")
        .number(pauses, "It gives the lock away once ten pages have been"
            + " zapped since the last time, and only if there is another"
            + " page to be zapped.", leaves, 0, leaves / 5, pauses + 1);
  }

  private static Question whyZero(Draft draft) {
    return draft.asks("The shrinker frees 500 pages of the zapped-obsolete"
        + " list. What does stage 1 tell the host?")
        .right("0", "The routine leaves by the same door as one that found no"
            + " VM to shrink. The host reads it as: there was little to"
            + " get here. So it was in KVM once the shrinker had two"
            + " functions (read in 4.19 and later). In 3.11 the call returned"
            + " the number of pages in use.",
            "500", "128, which is what it was asked for",
            "1, as for a page of the active list");
  }

  private static Question whyPassedOver(Draft draft) {
    return draft.asks("Before the patch, the host could pass a VM over whose"
        + " memory was full of shadow pages. How?")
        .right("It looks at the number of used pages, and a page stops being"
            + " used when it is prepared, not when it is freed.",
            "If all pages have been prepared, and no vCPU holds a root, the"
            + " VM uses none. The pages are there all the same, until the"
            + " flush.",
            "It looks at the length of the active list, which holds no roots.",
            "It does not look at a VM whose lock is taken.",
            "It looks at the limit, which a zap sets to 0.");
  }
}
