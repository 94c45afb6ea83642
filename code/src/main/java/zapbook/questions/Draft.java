package zapbook.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;

/** A question while it is put together. */
final class Draft {
  private final Random dice;
  private String text = "";
  private String run = "";

  Draft(Random dice) {
    this.dice = dice;
  }

  /** A number for the question, both ends included. */
  int number(int least, int most) {
    return least + dice.nextInt(most - least + 1);
  }

  /** One of two. */
  boolean coin() {
    return dice.nextBoolean();
  }

  Draft asks(String words, Object... values) {
    text = String.format(Locale.ROOT, words, values);
    return this;
  }

  /** What to type to see for oneself. */
  Draft run(String code, Object... values) {
    run = String.format(Locale.ROOT, code, values);
    return this;
  }

  /**
   * The answer is a number that a run gave. Wrong options are those given;
   * where they meet each other or the right one, others take their place.
   */
  Question number(long answer, String reason, long... wrong) {
    TreeSet<Long> numbers = new TreeSet<>();
    numbers.add(answer);
    for (long one : wrong) numbers.add(one);
    for (long near = 1; numbers.size() < 4; near++) numbers.add(answer + near);
    List<String> options = new ArrayList<>();
    for (long one : numbers) options.add(String.format(Locale.ROOT, "%,d", one));
    int right = numbers.headSet(answer).size();
    return new Question("", 0, true, text, run, options, right, reason);
  }

  /** The answer is one of several words, computed by a run. */
  Question word(int right, String reason, String... options) {
    return new Question(
        "", 0, true, text, run, List.of(options), right, reason);
  }

  /** The answer is always the same: the first option, before a shuffle. */
  Question right(String answer, String reason, String... wrong) {
    List<String> options = new ArrayList<>(List.of(wrong));
    int place = dice.nextInt(options.size() + 1);
    options.add(place, answer);
    return new Question("", 0, false, text, run, options, place, reason);
  }
}
