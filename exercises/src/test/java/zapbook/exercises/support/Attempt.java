package zapbook.exercises.support;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zapbook.mmu.ShadowPage;
import zapbook.mmu.UnstableListException;
import zapbook.observe.EndlessLoopException;
import zapbook.observe.Event;
import zapbook.observe.EventKind;
import zapbook.observe.StepBudget;

/**
 * An operation of the MMU under test. A walk that goes astray, that never
 * ends, or that throws is a wrong answer: it is told in words, with what
 * happened last, the lists as they stood, and the learner's own routines
 * first.
 */
public final class Attempt {
  /** More than any honest walk of a test needs. */
  private static final int MOST_STEPS = 20_000;
  private static final int LAST = 6;
  /** Of so many events at the end the last lines are told. */
  private static final int LOOKED_AT = 60;

  /** What the Java machine says where a call came back with null. */
  private static final Pattern NULL_FROM =
      Pattern.compile("because the return value of \"[^\"(]*?(\\w+)\\(");

  private final Lab<?> lab;
  private final String chapter;
  private final String paragraph;

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
   * @throws AssertionError if it does not come to a good end
   */
  public void at(String what, Runnable operation) {
    try {
      walk(what, operation);
    } catch (RuntimeException e) {
      throw broken(what, e);
    } catch (StackOverflowError e) {
      throw deep(what, e);
    }
  }

  /**
   * Does it, and looks after its walks alone: what else is thrown is the
   * caller's.
   *
   * @param what what it is, as the subject of a sentence
   * @param operation what to do
   * @throws AssertionError if a walk never ends or goes astray
   */
  public void walk(String what, Runnable operation) {
    Trail trail = new Trail();
    StepBudget budget = new StepBudget(MOST_STEPS);
    lab.vm().events().listen(trail);
    lab.vm().events().listen(budget);
    try {
      operation.run();
      if (lab.vm().lock().isHeld()) {
        throw LockKept.told(what, chapter, paragraph);
      }
    } catch (EndlessLoopException e) {
      throw endless(what, e, trail.pages(lab.mmu()));
    } catch (UnstableListException e) {
      throw astray(what, e);
    } catch (IllegalStateException e) {
      if (!LockKept.explains(e)) throw e;
      throw LockKept.told(e, chapter, paragraph);
    } finally {
      lab.vm().events().ignore(budget);
      lab.vm().events().ignore(trail);
    }
  }

  private AssertionError endless(
      String what, EndlessLoopException e, List<ShadowPage> pages) {
    return told(Told.expected(what + " comes to an end.")
        .seen("it turned in a circle: " + e.getMessage() + ".")
        .show("It came past these pages again and again", pages), e)
        .next(hintFor(pages));
  }

  private String hintFor(List<ShadowPage> pages) {
    if (lastEvents().stream()
        .anyMatch(event -> event.kind() == EventKind.YIELDED)) {
      return "a walk that has yielded must get on before it yields again.";
    }
    return pages.isEmpty()
        ? "look for the loop that goes on although its body changes nothing "
            + "that it waits for."
        : "find out why the walk meets these pages anew and does not get "
            + "past them: what sends it back to the start, and which pages "
            + "should it leave alone?";
  }

  private AssertionError astray(String what, UnstableListException e) {
    return told(Told.expected(
            what + " stays on the list that it walks over.")
        .seen("the walk went astray: " + e.getMessage()), e)
        .next("a walk remembers its next page before the body runs. "
            + "Whatever may move that page, or drops the lock, must be "
            + "followed by a restart: continue restart.");
  }

  private AssertionError broken(String what, RuntimeException e) {
    Matcher asked = NULL_FROM.matcher(String.valueOf(e.getMessage()));
    boolean yoursRan = !OwnFrames.of(e).isEmpty();
    if (e instanceof NullPointerException && !yoursRan && asked.find()) {
      return nothingReturned(what, asked.group(1), e);
    }
    return told(Told.expected(what + " runs to its end.")
        .seen("it threw " + e.getClass().getSimpleName()
            + (e.getMessage() == null ? "" : ": " + e.getMessage())), e)
        .next(yoursRan
            ? "follow what is named from call to call, up to the first of "
                + "your routines above."
            : "none of your routines was running any more: look at what "
                + "they returned, and at what they left behind.");
  }

  private AssertionError nothingReturned(
      String what, String asked, Throwable e) {
    return told(Told.expected(what + " runs to its end.")
        .seen(asked + " returned null: so did the routine of yours that "
            + "it calls."), e)
        .next("null is no answer. Let every way out of your routine "
            + "return one.");
  }

  private AssertionError deep(String what, StackOverflowError e) {
    return told(Told.expected(what + " runs to its end.")
        .seen("calls within calls filled the stack."), e)
        .next("look for the routine above that calls itself, and for what "
            + "should stop it.");
  }

  /** What all of them show. */
  private Told told(Told told, Throwable e) {
    return told.show("Your routines that were running", OwnFrames.of(e))
        .show("What happened last", last())
        .show("The lists at that moment", ListsNow.of(lab.mmu()))
        .readOn(chapter, paragraph);
  }

  private List<Event> lastEvents() {
    List<Event> events = lab.events(EventKind.WALK_STARTED,
        EventKind.PAGE_VISITED, EventKind.PAGE_PICKED,
        EventKind.PAGE_ZAPPED, EventKind.FLUSH, EventKind.PAGE_FREED,
        EventKind.YIELDED);
    int all = events.size();
    return events.subList(Math.max(0, all - LOOKED_AT), all);
  }

  private List<String> last() {
    List<String> story = Story.of(lastEvents());
    return story.subList(Math.max(0, story.size() - LAST), story.size());
  }
}
