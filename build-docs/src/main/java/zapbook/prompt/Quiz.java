package zapbook.prompt;

import java.io.PrintStream;
import zapbook.questions.Question;
import zapbook.questions.Questions;

/** Asks the questions of a chapter, again and again in other forms. */
final class Quiz {

  private final Questions questions;
  /** The seed of this round; another round may have other numbers. */
  private long seed = 1;
  private int last;
  private Question open;

  Quiz(int chapter) {
    try {
      questions = Questions.of(chapter);
    } catch (IllegalArgumentException e) {
      throw new Refused(e.getMessage());
    }
  }

  int chapter() {
    return questions.chapter();
  }

  /** The next one; after the last the first in another form. */
  void next(PrintStream out) {
    boolean again = last == questions.size();
    seed += again ? 1 : 0;
    ask(again ? 1 : last + 1, seed, out);
  }

  /** One of them, in the form of this round. */
  void ask(int number, PrintStream out) {
    ask(number, seed, out);
  }

  /** One of them, in the form that a seed gives. */
  void ask(int number, long form, PrintStream out) {
    try {
      open = questions.ask(number, form);
    } catch (IllegalArgumentException e) {
      throw new Refused(e.getMessage());
    }
    last = number;
    out.println("Question " + number + " of " + questions.size()
        + " of chapter " + chapter() + ", seed " + form + ":");
    out.println(open);
    out.println();
    out.println("answer(\"a\") answers a."
        + (open.run().isEmpty() ? "" : " To see for yourself afterwards:"));
    if (!open.run().isEmpty()) {
      out.println(open.run());
    }
  }

  /** Judges a letter. */
  void answer(String letter, PrintStream out) {
    if (open == null) {
      throw new Refused("nothing was asked yet; ask() asks. A question that"
          + " stands in a variable q takes q.answer('b')");
    }
    if (letter.strip().length() != 1) {
      throw new Refused("an answer is one letter, such as answer(\"b\")");
    }
    try {
      out.println(open.answer(letter.strip().charAt(0)));
    } catch (IllegalArgumentException e) {
      throw new Refused(e.getMessage());
    }
  }
}
