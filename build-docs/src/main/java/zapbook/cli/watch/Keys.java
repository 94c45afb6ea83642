package zapbook.cli.watch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import zapbook.cli.exercise.Differences;
import zapbook.cli.exercise.Starter;
import zapbook.cli.kit.Failed;
import zapbook.cli.kit.Wrapped;
import zapbook.cli.kit.WrongUse;
import zapbook.proof.Exercise;
import zapbook.proof.Hint;
import zapbook.proof.Standing;

/** What a key does; some ask first, and one wants a number. */
final class Keys {

  private static final String BACKSPACES = "\b\177";
  private static final String ENTERS = "\r\n";
  private static final String ESCAPE = "\033";
  private static final String INTERRUPT = "\003";
  private static final String END = "\004";
  private static final int INTERRUPTED = 130;

  /** What is asked, and what a yes does. */
  private record Question(String text, Runnable yes) {}

  private final Page page;
  private final Function<Exercise, String> opener;
  private final Map<String, Integer> shownHints = new HashMap<>();
  private Question question;
  /** What is typed of an exercise's number; null if none is wanted. */
  private StringBuilder number;

  /**
   * The keys.
   *
   * @param page where they show something
   * @param opener opens an exercise's chapter and says what it did
   */
  Keys(Page page, Function<Exercise, String> opener) {
    this.page = page;
    this.opener = opener;
  }

  /** What was asked is not asked any more. */
  void forget() {
    question = null;
    number = null;
  }

  void typed(Watch watch, Event.Typed typed) {
    String text = typed.text();
    if (text.equals(INTERRUPT)) watch.leave(INTERRUPTED);
    else if (text.equals(END)) watch.leave(0);
    else if (number != null) number(watch, typed);
    else if (question != null) answer(text);
    else command(watch, typed);
  }

  private void command(Watch watch, Event.Typed typed) {
    switch (typed.text().toLowerCase(Locale.ROOT)) {
      case "n" -> watch.next();
      case "h" -> hint(watch);
      case "d" -> answer(watch);
      case "x" -> reset(watch);
      case "o" -> page.say(opener.apply(watch.exercise()));
      case "l" -> list(watch);
      case "r" -> watch.again();
      case "q" -> watch.quit();
      case "\r", "\n", " " -> watch.show();
      case "" -> { }
      default -> page.say(unknown(typed.text()));
    }
  }

  private static String unknown(String text) {
    boolean seen = text.codePoints().noneMatch(Character::isISOControl);
    return (seen ? "'" + text + "'" : "That") + " is no key here.";
  }

  /** The hint that was shown last at first, then one more each time. */
  private void hint(Watch watch) {
    Exercise exercise = watch.exercise();
    List<Hint> hints = exercise.hints();
    Integer shown = shownHints.get(exercise.id());
    int grade = shown == null
        ? Math.max(1, watch.course().hints(exercise))
        : Math.min(hints.size(), shown + 1);
    shownHints.put(exercise.id(), grade);
    watch.course().hinted(exercise, grade);
    Hint hint = hints.get(grade - 1);
    var lines = new ArrayList<String>();
    lines.add(page.paint().bold("Hint " + grade + " of " + hints.size()
        + ", " + hint.grade()));
    lines.addAll(hint.text().replace("`", "").lines().toList());
    lines.add("");
    lines.add(grade < hints.size() ? "h shows one that says more."
        : "That was the last one. d shows what the answer does.");
    page.say(lines);
  }

  private void answer(Watch watch) {
    Exercise exercise = watch.exercise();
    if (!exercise.isComplete()) {
      page.say("Its file is gone; x brings the starter back.");
    } else if (watch.isSolved()) {
      compare(exercise);
    } else {
      ask("The answer takes the work away from you. Show it?", () ->
          ask(left(watch) + "Show the answer all the same?",
              () -> compare(exercise)));
    }
  }

  private static String left(Watch watch) {
    int left = watch.exercise().hints().size()
        - watch.course().hints(watch.exercise());
    return left == 0 ? "" : left == 1 ? "There is one more hint. "
        : "There are " + left + " more hints. ";
  }

  private void compare(Exercise exercise) {
    List<String> lines = Differences.toAnswer(exercise, page.paint());
    page.say(lines.isEmpty()
        ? List.of("No difference: you wrote it as we did.") : lines);
  }

  private void reset(Watch watch) {
    Exercise exercise = watch.exercise();
    if (!Standing.touched(exercise)) {
      page.say(exercise + " is as it came.");
      return;
    }
    ask("Bring the starter of exercise " + exercise.id()
        + " back? Yours is kept beside it.", () -> bringBack(exercise));
  }

  private void bringBack(Exercise exercise) {
    try {
      page.note(Starter.bringBack(exercise));
    } catch (WrongUse | Failed e) {
      page.say(Wrapped.of("Not brought back: " + e.getMessage() + "."));
    }
  }

  private void ask(String text, Runnable yes) {
    question = new Question(text, yes);
    page.ask(text + " y/n");
  }

  private void answer(String text) {
    Question asked = question;
    question = null;
    page.echo(text.strip() + "\n");
    if (text.toLowerCase(Locale.ROOT).startsWith("y")) asked.yes.run();
    else page.say("Nothing was done.");
  }

  private void list(Watch watch) {
    page.clear();
    watch.course().lines(watch.exercise()).forEach(page::line);
    number = new StringBuilder();
    page.ask("Go to exercise (Enter alone goes back):");
  }

  private void number(Watch watch, Event.Typed typed) {
    String text = typed.text();
    if (typed.whole() || ENTERS.contains(text)) {
      String whole = typed.whole() ? text : number.toString();
      number = null;
      go(watch, whole);
    } else if (text.equals(ESCAPE)) {
      number = null;
      watch.show();
    } else if (BACKSPACES.contains(text)) {
      if (number.length() == 0) return;
      number.setLength(number.length() - 1);
      page.rubOut();
    } else if (Character.isLetterOrDigit(text.charAt(0))) {
      number.append(text);
      page.echo(text);
    }
  }

  private void go(Watch watch, String whole) {
    if (whole.isEmpty()) watch.show();
    else watch.turnTo(whole);
  }
}
