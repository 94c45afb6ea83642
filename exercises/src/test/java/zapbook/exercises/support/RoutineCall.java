package zapbook.exercises.support;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import zapbook.mmu.PageList;
import zapbook.mmu.ShadowPage;
import zapbook.mmu.UnstableListException;
import zapbook.observe.EndlessLoopException;
import zapbook.observe.EventKind;
import zapbook.observe.StepBudget;

/**
 * Calls a routine under test. If it throws, or never ends, the failure
 * says so in the chapter's words and names the learner's own methods.
 */
public final class RoutineCall {
  /** Walks begun, pages looked at or zapped within one operation. */
  private static final int MOST_STEPS = 50_000;
  private static final int SHOWN = 6;
  private static final String OWN = "zapbook.exercises.ch";

  private final Lab<?> lab;
  private final String chapter;
  private final String paragraph;

  /**
   * Watches over a machine.
   *
   * @param lab the machine
   * @param chapter where the story is told
   * @param paragraph the title of the paragraph
   */
  public RoutineCall(Lab<?> lab, String chapter, String paragraph) {
    this.lab = lab;
    this.chapter = chapter;
    this.paragraph = paragraph;
    lab.vm().events().listen(new StepBudget(MOST_STEPS));
  }

  /**
   * Calls a routine.
   *
   * @param what what it is, as the subject of a sentence
   * @param routine calls it
   */
  public void at(String what, Runnable routine) {
    try {
      routine.run();
    } catch (EndlessLoopException e) {
      throw told(what, "it turned in a circle: " + e.getMessage() + ".", e)
          .next("look for the loop that goes on although its body changes "
              + "nothing that it waits for.");
    } catch (UnstableListException e) {
      throw told(what, "the walk went astray: " + e.getMessage(), e)
          .next("which call in the body of the walk took that page away, "
              + "and how does it say so?");
    } catch (RuntimeException e) {
      throw told(what, "it threw "
          + e.getClass().getSimpleName() + ": " + e.getMessage(), e)
          .next("follow the page that is named from list to list, up to "
              + "the routine above.");
    }
  }

  private Told told(String what, String seen, RuntimeException e) {
    return Told.expected(what + " runs to its end.")
        .seen(seen)
        .show("Your routines that were running", own(e))
        .show("What happened last", last())
        .show("The lists, from the head",
            lab.mmu().lists().stream().map(RoutineCall::brief).toList())
        .readOn(chapter, paragraph);
  }

  private List<String> last() {
    List<String> story = lab.story(EventKind.PAGE_VISITED,
        EventKind.PAGE_ZAPPED, EventKind.FLUSH, EventKind.PAGE_FREED,
        EventKind.YIELDED);
    return story.subList(Math.max(0, story.size() - SHOWN), story.size());
  }

  private static String brief(PageList list) {
    String pages = list.pages().stream().limit(SHOWN).map(RoutineCall::brief)
        .collect(Collectors.joining(", "));
    int more = list.size() - SHOWN;
    return list.name() + ": " + (list.isEmpty() ? "no page" : pages)
        + (more > 0 ? " and " + more + " more" : "");
  }

  private static String brief(ShadowPage page) {
    return "#" + page.id() + (page.rootCount() > 0 ? " root" : "");
  }

  private static List<String> own(Throwable thrown) {
    return Arrays.stream(thrown.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith(OWN))
        .filter(frame -> !frame.getClassName().contains("Test"))
        .map(StackTraceElement::getMethodName).distinct().toList();
  }
}
