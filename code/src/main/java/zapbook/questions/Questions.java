package zapbook.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import zapbook.observe.Plural;
import zapbook.replay.Replay;

/** The questions of a chapter. */
public final class Questions {
  /** Spreads small seeds over the numbers that dice start from. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final int chapter;
  private final List<Function<Draft, Question>> asked;

  private Questions(int chapter, List<Function<Draft, Question>> asked) {
    this.chapter = chapter;
    this.asked = asked;
  }

  /**
   * The questions of a chapter.
   *
   * @param chapter 0, the prologue, to 9
   * @return them
   * @throws IllegalArgumentException if the chapter has none
   */
  public static Questions of(int chapter) {
    return new Questions(chapter, switch (chapter) {
      case 0 -> Chapter0.ALL;
      case 1 -> Chapter1.ALL;
      case 2 -> Chapter2.ALL;
      case 3 -> Chapter3.ALL;
      case 4 -> Chapter4.ALL;
      case 5 -> Chapter5.ALL;
      case 6 -> Chapter6.ALL;
      case 7 -> Chapter7.ALL;
      case 8 -> Chapter8.ALL;
      case 9 -> Chapter9.ALL;
      default -> throw new IllegalArgumentException(
          "chapters 0 to 9 have questions, not " + chapter);
    });
  }

  /** {@return the chapter, 0 to 9} */
  public int chapter() {
    return chapter;
  }

  /** {@return how many different questions there are} */
  public int size() {
    return asked.size();
  }

  /**
   * One of the questions, in one of its forms.
   *
   * @param number 1 for the first
   * @param seed another seed may give other numbers, never another question
   * @return it
   * @throws IllegalArgumentException if there is no such number
   */
  public Question ask(int number, long seed) {
    Question drawn = drawn(number, draft(number, seed, false));
    return new Question(chapter + "." + number, seed, drawn.predicted(),
        drawn.text(), drawn.run(), drawn.options(), drawn.right(),
        drawn.reason());
  }

  /**
   * The run that a question was answered by, to be looked at. Its story
   * says where it shows the answer.
   *
   * @param number 1 for the first
   * @param seed as of the question
   * @return its replay; empty if no run answers the question
   * @throws IllegalArgumentException if there is no such number
   */
  public Optional<Replay> replay(int number, long seed) {
    Draft draft = draft(number, seed, true);
    drawn(number, draft);
    return draft.replay().map(replay -> replay.titled(
        "Question " + chapter + "." + number + ", seed " + seed));
  }

  private Draft draft(int number, long seed, boolean recorded) {
    if (number < 1 || number > asked.size()) {
      throw new IllegalArgumentException("chapter " + chapter
          + " has questions 1 to " + asked.size() + ", not " + number);
    }
    return new Draft(new Dice(
        SPREAD * (seed + 31L * number + 1000L * chapter)), recorded);
  }

  private Question drawn(int number, Draft draft) {
    return asked.get(number - 1).apply(draft);
  }

  /**
   * Forms of a question that differ from each other.
   *
   * @param number 1 for the first
   * @param most how many at most; a question that is always the same has one
   * @return at least one
   */
  public List<Question> forms(int number, int most) {
    List<Question> forms = new ArrayList<>();
    for (long seed = 1; seed <= 4L * most && forms.size() < most; seed++) {
      Question next = ask(number, seed);
      boolean known = forms.stream()
          .anyMatch(form -> form.text().equals(next.text()));
      if (!known) forms.add(next);
    }
    return forms;
  }

  @Override
  public String toString() {
    return Plural.of(asked.size(), "question") + " of chapter " + chapter;
  }
}
