package zapbook.exercises.support.review;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import zapbook.exercises.support.Told;
import zapbook.exercises.support.review.Panel.Member;
import zapbook.mmu.UnstableListException;
import zapbook.observe.EndlessLoopException;
import zapbook.vm.GuestStuckException;
import zapbook.vm.NoSpaceException;

/** Whether a test judges one patch of a panel rightly. */
final class Judge {
  /** What the machine throws where a real one would hang or crash. */
  private static final Set<Class<?>> ALARMS = Set.of(
      UnstableListException.class, EndlessLoopException.class,
      NoSpaceException.class, GuestStuckException.class);
  private static final int MOST_LINES = 8;
  private static final int WIDTH = 74;

  /** A test, as JUnit runs it. */
  interface Test {
    void run() throws Throwable;
  }

  private final Panel panel;
  private final Member member;

  Judge(Panel panel, Member member) {
    this.panel = panel;
    this.member = member;
  }

  /** {@return what the patch is, within a sentence} */
  String name() {
    return member.name();
  }

  /**
   * Runs the test on the patch.
   *
   * @param patch the patch
   * @param test the test
   * @param written the class that the learner wrote
   * @return what the test says of a wrong patch, a line each; nothing of
   *     a right one
   * @throws AssertionError if the test judges the patch wrongly, or not
   *     at all
   */
  List<String> hear(Patch patch, Test test, Class<?> written) {
    Throwable thrown = null;
    try {
      test.run();
    } catch (Throwable any) {
      thrown = any;
    }
    if (thrown instanceof VirtualMachineError fatal
        && !(thrown instanceof StackOverflowError)) {
      throw fatal;
    }
    if (!patch.wasTried()) throw unwritten(thrown);
    if (thrown != null && !(thrown instanceof AssertionError)) {
      throw broken(thrown, written);
    }
    if (member.isRight() && thrown != null) throw refused(thrown);
    if (!member.isRight() && thrown == null) throw taken();
    return thrown == null ? List.of() : lines(thrown);
  }

  private AssertionError unwritten(Throwable thrown) {
    return Told.expected("a test that puts the patch on a machine, lets it "
            + "work, and says with assertions what must come of it.")
        .seen(thrown == null
            ? "nothing of that is written yet: the test asked for no "
                + "machine."
            : "the test ended with " + nameOf(thrown) + " before it asked "
                + "for a machine.")
        .readOn(panel.chapter(), panel.paragraph())
        .next("write me. patch.bench() is a machine with the patch; on it "
            + "you make pages, let the patch work, and count what "
            + "happened. What there is to read first, and what else there "
            + "is to work with, stands above the test.");
  }

  private AssertionError broken(Throwable thrown, Class<?> written) {
    boolean alarm = ALARMS.contains(thrown.getClass());
    return told()
        .seen("it gave no verdict: it broke with " + nameOf(thrown) + ".")
        .show("It says", lines(thrown))
        .show("In your test", own(thrown, written))
        .readOn(panel.chapter(), panel.paragraph())
        .next(alarm
            ? "that is an alarm of the machine. If you expect that there "
                + "is none, say so: "
                + "assertThatCode(...).doesNotThrowAnyException()."
            : "a test rejects a patch with an assertion. Mend what "
                + "breaks, or assert what you expect before that.");
  }

  private AssertionError refused(Throwable thrown) {
    return told()
        .seen("it fails there, and " + member.told())
        .show("Your test says", lines(thrown))
        .readOn(panel.chapter(), panel.paragraph())
        .next("ask for what every right patch keeps, and for nothing "
            + "else: what comes of it, not how it is done.");
  }

  private AssertionError taken() {
    return told()
        .seen("your test passes there too: it does not look at "
            + member.told())
        .readOn(panel.chapter(), panel.paragraph())
        .next("what would a machine show with this patch, and never with "
            + "a right one? Make that happen, and assert that it does "
            + "not.");
  }

  private Told told() {
    return Told.expected((member.isRight()
        ? "your test passes on " : "your test fails on ")
        + member.name() + ".");
  }

  private static String nameOf(Throwable thrown) {
    return thrown.getClass().getSimpleName();
  }

  private static List<String> lines(Throwable thrown) {
    String said = thrown.getMessage() == null ? "" : thrown.getMessage();
    return said.lines().filter(line -> !line.isBlank())
        .filter(line -> !line.startsWith("\tat "))
        .map(line -> line.length() > WIDTH
            ? line.substring(0, WIDTH - 3) + "..." : line)
        .limit(MOST_LINES).toList();
  }

  private static List<String> own(Throwable thrown, Class<?> written) {
    return Arrays.stream(thrown.getStackTrace())
        .filter(frame -> frame.getClassName().equals(written.getName()))
        .map(StackTraceElement::getMethodName)
        .map(method -> method.replaceAll("^lambda\\$(.*)\\$\\d+$", "$1"))
        .distinct()
        .limit(MOST_LINES).toList();
  }
}
