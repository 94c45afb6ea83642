package zapbook.exercises.support;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import zapbook.mmu.PageList;
import zapbook.mmu.ShadowPage;
import zapbook.mmu.UnstableListException;
import zapbook.observe.EndlessLoopException;
import zapbook.observe.EventKind;
import zapbook.observe.EventListener;
import zapbook.observe.StepBudget;

/**
 * An operation of the MMU under test. A walk that goes astray or never
 * ends is a wrong answer: it is told in words, with the lists as they
 * stood.
 */
public final class Attempt {
  private static final long MOST_STEPS = 5_000;
  private static final int KEPT = 64;

  private final Lab<?> lab;
  private final String chapter;
  private final String paragraph;
  /** Ids of the pages that walks looked at last. */
  private final Deque<Integer> lately = new ArrayDeque<>();

  /**
   * Attempts on one machine.
   *
   * @param lab the machine
   * @param chapter where to read on if one fails
   * @param paragraph and there, under which title
   */
  public Attempt(Lab<?> lab, String chapter, String paragraph) {
    this.lab = lab;
    this.chapter = chapter;
    this.paragraph = paragraph;
  }

  /**
   * Does it.
   *
   * @param what what it is, as the subject of a sentence
   * @param operation what to do
   */
  public void at(String what, Runnable operation) {
    StepBudget budget = new StepBudget(MOST_STEPS);
    EventListener trail = this::remember;
    lab.vm().events().listen(trail);
    lab.vm().events().listen(budget);
    try {
      operation.run();
    } catch (EndlessLoopException e) {
      throw endless(what, e);
    } catch (UnstableListException e) {
      throw astray(what, e);
    } finally {
      lab.vm().events().ignore(budget);
      lab.vm().events().ignore(trail);
    }
  }

  private void remember(EventKind kind, int page, long a, long b) {
    if (kind != EventKind.PAGE_VISITED) return;
    if (lately.size() == KEPT) lately.removeFirst();
    lately.addLast(page);
  }

  private AssertionError endless(String what, EndlessLoopException e) {
    return Told.expected(what + " comes to an end.")
        .seen(e.getMessage() + ".")
        .show("It came past these pages again and again", turnedOn())
        .show("The lists at that moment", ListsNow.of(lab.mmu()))
        .readOn(chapter, paragraph)
        .next("find out why the walk meets these pages anew and does "
            + "not get past them: what sends it back to the start, and "
            + "which pages should it leave alone?");
  }

  private List<ShadowPage> turnedOn() {
    Set<Integer> ids = new LinkedHashSet<>(lately);
    return lab.mmu().lists().stream().map(PageList::pages)
        .flatMap(List::stream).filter(page -> ids.contains(page.id()))
        .toList();
  }

  private AssertionError astray(String what, UnstableListException e) {
    return Told.expected(what + " stays on the list that it walks over.")
        .seen(e.getMessage())
        .show("The lists at that moment", ListsNow.of(lab.mmu()))
        .readOn(chapter, paragraph)
        .next("a walk remembers its next page before the body runs. "
            + "Whatever may move that page must be followed by a restart.");
  }
}
