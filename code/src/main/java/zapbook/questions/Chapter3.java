package zapbook.questions;

import java.util.List;
import java.util.function.Function;
import zapbook.mmu.Operations;
import zapbook.mmu.PageGraph;
import zapbook.mmu.PageRole;
import zapbook.mmu.ShadowMmu;
import zapbook.mmu.ShadowPage;
import zapbook.observe.EventKind;
import zapbook.vm.Vm;

/** The MMIO-only zap, in its two lives. */
final class Chapter3 {
  static final List<Function<Draft, Question>> ALL = List.of(
      Chapter3::visits,
      Chapter3::dropped,
      Chapter3::whatIsWrong,
      Chapter3::whatOfTheMark,
      Chapter3::whyNoWalk);

  private Chapter3() { }

  private static Question visits(Draft draft) {
    int pages = 100 * draft.number(2, 20);
    int marked = draft.number(2, 40);
    ShadowMmu mmu = draft.watch(3, marked(3, pages, marked, 0));
    new Operations(mmu).zapMmio();
    return draft.asks("%d of %,d leaves are marked, and the MMIO-only walk of"
        + " stage 3 goes over them. How many list elements does it look"
        + " at?", marked, pages)
        .counted("visited")
        .number(mmu.vm().counters().visited(), "What it skips it has to look"
            + " at, too. It starts over for none of them, because a leaf"
            + " takes nobody along.",
            marked, (long) marked * pages / 2, pages + marked);
  }

  private static Question dropped(Draft draft) {
    int stage = draft.number(2, 3);
    int pages = draft.number(20, 60);
    int marked = draft.number(2, 9);
    int entries = 100 * draft.number(1, 5);
    ShadowMmu mmu = draft.watch(
        stage, marked(stage, pages, marked, entries));
    mmu.vm().createSlot("module", 1L << 30, 512);
    long answer = mmu.vm().counters().count(
        EventKind.ENTRY_DROPPED);
    return draft.asks("A guest has %d leaves that map %d frames each; %d of"
        + " them are marked. A slot is created. How many entries are dropped"
        + " with stage %d?", pages, entries, marked, stage)
        .counted("entries dropped")
        .number(answer, stage == 2 ? "Up to stage 2 a new slot zaps all"
            + " pages, marked or not." : "From stage 3 on the marked pages"
            + " go, and each of them goes as a whole.",
            (long) pages * entries, (long) marked * entries, marked, 0);
  }

  private static ShadowMmu marked(
      int stage, int pages, int marked, int entries) {
    ShadowMmu mmu = Bench.start(Vm.withMemory("64G"), stage);
    PageGraph graph = new PageGraph(mmu);
    for (int n = 0; n < pages; n++) {
      ShadowPage leaf = graph.page(512L * n, PageRole.direct(1));
      if (entries > 0) {
        graph.entries(leaf, 0, entries - 1, PageGraph.Kind.MAP);
      }
      graph.mmioCached(leaf, n < marked);
    }
    mmu.vm().counters().reset();
    return mmu;
  }

  private static Question whatIsWrong(Draft draft) {
    return draft.asks("A slot is created where no memory was. Which entries"
        + " are wrong now?")
        .right("those that remember that a frame in it has no memory",
            "What maps memory maps the same memory as before, and what is"
            + " empty will be filled by a fault that sees the new slot.",
            "those that map frames next to it", "all entries of level 1",
            "none: the next fault puts everything right");
  }

  private static Question whatOfTheMark(Draft draft) {
    return draft.asks("Under shadow paging the guest changes its table, and"
        + " the only MMIO entry of a leaf is dropped. Then a slot is created."
        + " What happens to the page with stage 3?")
        .right("It is zapped, although it holds no MMIO entry.",
            "The mark is set with the first such entry and never taken"
            + " back; nobody counts the entries.",
            "It stays: it is looked through and found clean.",
            "It stays: the mark went with the entry.",
            "It is zapped only if the new slot covers it.");
  }

  private static Question whyNoWalk(Draft draft) {
    return draft.asks("Why did the generation number in MMIO entries make the"
        + " walk needless, except when it comes round?")
        .right("An entry with an old number is not believed, so it can stay"
            + " where it is.", "A fault that meets such an entry treats it as"
            + " empty and writes a new one. To change the slots then costs"
            + " nothing.", "The number says on which list the page is.",
            "Entries with an old number are found by the hash.",
            "The processor drops entries with an old number.");
  }
}
