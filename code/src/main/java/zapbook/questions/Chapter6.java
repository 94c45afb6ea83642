package zapbook.questions;

import java.util.List;
import java.util.function.Function;
import zapbook.mmu.ShadowMmu;
import zapbook.vm.HostShrinker;
import zapbook.workloads.Result;

/** Batched shrinking. */
final class Chapter6 {
  static final List<Function<Draft, Question>> ALL = List.of(
      Chapter6::left,
      Chapter6::flushes,
      Chapter6::firstCall,
      Chapter6::whichNumber,
      Chapter6::whyRegret);

  private Chapter6() { }

  private static Question left(Draft draft) {
    int stage = draft.number(5, 6);
    int pages = 100 * draft.number(5, 40);
    Object[] given = {"pages", pages, "times", 1};
    Result run = draft.watch("drop-caches", stage, given);
    Result other = Bench.run("drop-caches", 11 - stage, given);
    return draft.asks("A host's guests use %,d shadow pages, none of them a"
        + " root in use. Somebody writes to drop_caches once. About how many"
        + " are left with stage %d?", pages, stage)
        .run(Bench.code("drop-caches", stage, "pagesLeft", given))
        .counted("used pages")
        .number(run.figure("pagesLeft"), stage == 5 ? "Each call of the"
            + " shrinker frees one page, and a pass that frees so little is"
            + " the last." : "Each call frees what it was asked for, and"
            + " reclaim goes on as long as a pass brings enough.",
            other.figure("pagesLeft"), 0, pages / 2);
  }

  private static Question flushes(Draft draft) {
    int calls = draft.number(2, 4);
    int request = 8 * draft.number(2, 16);
    ShadowMmu mmu = draft.watch(6, Bench.guest(6, 1, 700));
    HostShrinker host = new HostShrinker();
    host.add(mmu.vm());
    for (int n = 0; n < calls; n++) host.scan(request);
    return draft.asks("The host calls the shrinker %d times, for %d pages each"
        + " time. The guest has 700. How many flushes is that with stage"
        + " 6?", calls, request)
        .counted("flushes")
        .number(mmu.vm().counters().flushes(), "One for each call: its pages"
            + " share a list. Before the patch it was one for each page.",
            (long) calls * request, request, 1);
  }

  private static Question firstCall(Draft draft) {
    int leaves = 10 * draft.number(5, 50);
    ShadowMmu mmu = draft.watch(5, Bench.guest(5, 2, leaves));
    HostShrinker host = new HostShrinker();
    host.add(mmu.vm());
    long told = host.scan(128);
    return draft.asks("A running guest with two-dimensional paging uses %d"
        + " shadow pages. The host asks it for 128. What is it told by stage"
        + " 5?", mmu.usedMmuPages())
        .seen("Near the end a step says: the host is told that it gets %d"
            + " pages.", told)
        .number(told, "The oldest page is the root, and it is in use. It is"
            + " emptied, all vCPUs must reload, and nothing was freed.",
            1, 128, leaves);
  }

  private static Question whichNumber(Draft draft) {
    return draft.asks("In the kernel's routine there are two numbers at hand:"
        + " the request, and a copy that is counted down for each VM looked"
        + " at. What goes wrong if the copy is passed on?")
        .right("A VM gives less for each VM with nothing to give that stands"
            + " before it.", "With one VM nobody notices. The copy says how"
            + " many more VMs may be looked at, and nothing about pages.",
            "The shrinker never ends.", "Each VM gives one page too many.",
            "The list of VMs is no longer rotated.");
  }

  private static Question whyRegret(Draft draft) {
    return draft.asks("The patch does what it promises. What did its author"
        + " hold against it later?")
        .right("Page tables in use are no cache: what is freed comes back, by"
            + " way of faults.", "He wrote that the shrinker should have been"
            + " deprecated instead of repaired. It was removed in Linux"
            + " 6.13.", "It frees too few pages.",
            "It costs a flush for each page.",
            "It made the zapped-obsolete list useless.");
  }
}
