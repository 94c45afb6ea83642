package zapbook.questions;

import java.util.List;
import java.util.function.Function;
import zapbook.mmu.ShadowMmu;

/** Two page tables and one lock. */
final class Chapter0 {
  static final List<Function<Draft, Question>> ALL = List.of(
      Chapter0::howManyPages,
      Chapter0::howManyFlushes,
      Chapter0::howManyFaults,
      Chapter0::whyFlushFirst,
      Chapter0::whatOfTheChildren);

  private static final String TOUCH =
      "for (long n = 0; n < %d; n++) vm.vcpu(0).touch(n << 21, true)\n";
  private static final String GUEST = "var vm = Vm.withMemory(\"4G\").build()\n"
      + "var mmu = vm.start(new Stage0(vm))\n"
      + TOUCH;

  private Chapter0() { }

  private static Question howManyPages(Draft draft) {
    int leaves = draft.number(3, 60);
    ShadowMmu mmu = draft.watch(0, Bench.guest(0, 1, 0));
    Bench.touch(mmu, leaves);
    return draft.asks("A guest with 4 GiB and two-dimensional paging has"
        + " touched one frame in each of its first %d ranges of 2 MiB, and"
        + " nothing else. How many shadow pages does it use?", leaves)
        .run(GUEST.formatted(leaves) + "mmu.usedMmuPages()")
        .counted("used pages")
        .number(mmu.usedMmuPages(), "A leaf maps 512 frames, which is"
            + " 2 MiB, so each range needs one. Above them stand one page of level 2, one"
            + " of level 3, and the root.",
            leaves, leaves + 1, leaves * 512L);
  }

  private static Question howManyFlushes(Draft draft) {
    int vcpus = draft.number(2, 8);
    ShadowMmu mmu = draft.watch(0, Bench.guest(0, vcpus, 4));
    mmu.zapAll();
    mmu.vm().vcpus().forEach(vcpu -> vcpu.read(0));
    return draft.asks("%d vCPUs run on the same root. Everything is zapped,"
        + " and then each vCPU reads one word. How many flushes of all TLBs"
        + " is that in all?", vcpus)
        .counted("flushes")
        .number(mmu.vm().counters().flushes(), "One serves all pages that"
            + " can be freed at once. The root is freed later, when the last"
            + " vCPU has let it go, and that takes one more.",
            1, vcpus, vcpus + 1);
  }

  private static Question howManyFaults(Draft draft) {
    int leaves = draft.number(2, 40);
    ShadowMmu mmu = draft.watch(0, Bench.guest(0, 1, leaves));
    mmu.zapAll();
    for (long leaf = 0; leaf < leaves; leaf++) {
      mmu.vm().vcpu(0).read(leaf << 21);
    }
    return draft.asks("A guest has touched one frame in each of %d ranges of"
        + " 2 MiB. Everything is zapped, and the guest touches the same"
        + " frames again. How many faults does that take?", leaves)
        .run(GUEST.formatted(leaves) + "mmu.zapAll()\n"
            + "vm.counters().reset()\n" + TOUCH.formatted(leaves)
            + "vm.counters().faults()")
        .counted("faults")
        .number(mmu.vm().counters().faults(), "One fault builds the whole"
            + " way to its frame: whatever is missing, on all levels.",
            leaves + 3, leaves * 4L, 1);
  }

  private static Question whyFlushFirst(Draft draft) {
    return draft.asks("Why must the flush come before the pages on the"
        + " invalid list are freed?")
        .right("A vCPU may still use translations read from those pages, and"
            + " the memory behind them may soon belong to somebody else.",
            "Only a flush tells a TLB that a table has changed or was freed."
            + " Until then it believes what it read once.",
            "Freed pages cannot be found by the flush any more.",
            "The lock may be dropped during a flush, and not after it.",
            "The guest would take a fault for each freed page.");
  }

  private static Question whatOfTheChildren(Draft draft) {
    return draft.asks("In a guest with two-dimensional paging a shadow page"
        + " of level 2 is zapped. What becomes of the leaves below it?")
        .right("They stay on the active list, and a later fault can find them"
            + " again.", "Prepare cuts the links. A page without a parent is"
            + " an orphan: its entries are as good as before.",
            "They are zapped with it.",
            "They go to the invalid list and are freed at the next commit.",
            "They are emptied and stay where they are.");
  }
}
