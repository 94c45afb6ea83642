package zapbook.questions;

import java.util.List;
import java.util.function.Function;
import zapbook.mmu.ShadowMmu;
import zapbook.workloads.Result;

/** Dead roots leave the list. */
final class Chapter4 {
  static final List<Function<Draft, Question>> ALL = List.of(
      Chapter4::visits,
      Chapter4::used,
      Chapter4::zaps,
      Chapter4::whyAdd,
      Chapter4::whoFrees);

  private Chapter4() { }

  private static Question visits(Draft draft) {
    int stage = draft.number(3, 4);
    int roots = draft.number(2, 12);
    int unsync = 2 * draft.number(2, 10);
    Object[] given = {"roots", roots, "unsync", unsync, "walks", 2};
    Result run = draft.watch("dead-roots", stage, given);
    Result other = Bench.run("dead-roots", 7 - stage, given);
    return draft.asks("%d roots in use were zapped and nobody comes back for"
        + " them. Two zap-alls follow, each over %d tables with an unsync"
        + " leaf each. How many list elements do they look at with stage"
        + " %d?", roots, unsync / 2, stage)
        .run(Bench.code("dead-roots", stage, "visited", given))
        .counted("visited")
        .number(run.figure("visited"), stage == 3 ? "The dead roots are on the"
            + " list, behind the new tables, and each walk goes over all of"
            + " them once."
            : "The dead roots are on no list, so only the tables are met.",
            other.figure("visited"), roots + unsync, 2L * unsync);
  }

  private static Question used(Draft draft) {
    int roots = draft.number(2, 30);
    Object[] given = {"roots", roots, "unsync", 8, "walks", 1};
    Result run = draft.watch("dead-roots", 4, given);
    return draft.asks("With stage 4, %d roots in use were zapped, and all"
        + " other pages have been zapped and freed. The active list is empty."
        + " How many pages count as used?", roots)
        .run(Bench.code("dead-roots", 4, "usedPages", given))
        .counted("used pages")
        .number(run.figure("usedPages"), "A root in use counts until its last"
            + " vCPU lets it go, on a list or not.", 0, 1, roots + 8);
  }

  private static Question zaps(Draft draft) {
    int vcpus = draft.number(2, 8);
    int leaves = draft.number(3, 30);
    ShadowMmu mmu = draft.watch(4, Bench.guest(4, vcpus, leaves));
    mmu.zapAll();
    mmu.vm().vcpus().forEach(vcpu -> vcpu.read(0));
    long pages = leaves + 3;
    return draft.asks("%d vCPUs share a root, and the guest has %d shadow"
        + " pages in all. Everything is zapped with stage 4; then each vCPU"
        + " comes back. How many times has a page been zapped?",
        vcpus, pages)
        .counted("zap steps")
        .number(mmu.vm().counters().pagesZapped(), "Each page once, and the"
            + " root twice: when it was in use, and when the last vCPU let"
            + " it go.", pages, pages + vcpus, pages - 1);
  }

  private static Question whyAdd(Draft draft) {
    return draft.asks("The last vCPU lets a zapped root go. Why must the zap"
        + " step add the page to the invalid list, and not move it there?")
        .right("The page is on no list, and a move begins by taking it off"
            + " the one it is on.", "In the kernel the pointers of a page on"
            + " no list are poison, and a move follows them.",
            "A move would count the page as used twice.",
            "A move would put it at the tail.",
            "The invalid list belongs to another VM.");
  }

  private static Question whoFrees(Draft draft) {
    return draft.asks("A zapped root in use is on no list. How is it found"
        + " when it can be freed?")
        .right("The vCPU that drops the last reference holds a pointer to"
            + " it.", "Nobody has to search for it, which is why it need not"
            + " be on a list.", "The next zap-all finds it in the hash.",
            "The shrinker goes over all pages in memory.",
            "Its children lead to it.");
  }
}
