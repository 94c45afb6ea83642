package zapbook.exercises.support;

import zapbook.observe.EventKind;

/**
 * What a walk owes when it has ended: all that it zapped is free, and one
 * flush was enough unless somebody disturbed it.
 */
public final class WalkEnd {
  private final Lab<?> lab;
  private final String walk;
  private final String routine;

  /**
   * A walk that has ended.
   *
   * @param lab the machine; all that it wrote down is of this walk
   * @param walk what it is, as the subject of a sentence
   * @param routine the name of the method
   */
  public WalkEnd(Lab<?> lab, String walk, String routine) {
    this.lab = lab;
    this.walk = walk;
    this.routine = routine;
  }

  /**
   * Fails if zapped pages still wait.
   *
   * @param chapter where to read on
   * @param paragraph and there, under which title
   */
  public void freed(String chapter, String paragraph) {
    if (lab.zappedAndKept().isEmpty()) return;
    throw told(".").show("The lists", ListsNow.of(lab.mmu()))
        .readOn(chapter, paragraph)
        .next("the pages are zapped, only the commit is missing. Put it "
            + "behind the walk in " + routine + ", where every way out of "
            + "the walk comes past it: break leaves the walk, return the "
            + "whole routine.");
  }

  /**
   * Fails if zapped pages still wait, or if it took more than one flush to
   * free them, or none.
   *
   * @param chapter where to read on
   * @param paragraph and there, under which title
   */
  public void freedWithOneFlush(String chapter, String paragraph) {
    freed(chapter, paragraph);
    int flushes = lab.count(EventKind.FLUSH);
    int freed = lab.count(EventKind.PAGE_FREED);
    if (flushes == 1 || flushes + freed == 0) return;
    throw told(", with one remote TLB flush.")
        .show("What happened", lab.story(EventKind.PAGE_ZAPPED,
            EventKind.FLUSH, EventKind.PAGE_FREED))
        .readOn(chapter, paragraph)
        .next(flushes == 0
            ? "free the pages as every other list is freed: commitZapPage "
                + "flushes once, then frees."
            : "a flush interrupts every vCPU. In " + routine + ", commit "
                + "once, behind the walk, and not after each step.");
  }

  private Told told(String how) {
    return Told.expected(walk + " gathers what it zaps on a list. At its "
            + "end one commit frees all of it" + how)
        .seen(Plural.of(lab.count(EventKind.PAGE_FREED), "page")
            + " came free, with "
            + Plural.of(lab.count(EventKind.FLUSH), "remote TLB flush")
            + ", and " + waits(lab.zappedAndKept().size()) + ".");
  }

  private static String waits(int kept) {
    return switch (kept) {
      case 0 -> "none waits any more";
      case 1 -> "1 zapped page still waits to be freed";
      default -> kept + " zapped pages still wait to be freed";
    };
  }
}
