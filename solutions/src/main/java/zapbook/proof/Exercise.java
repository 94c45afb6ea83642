package zapbook.proof;

import java.util.List;
import java.util.Optional;

/**
 * One exercise: what it is called, what it asks, and where its files stand.
 *
 * @param number what the reader types, such as {@code 0} or {@code 3b}
 * @param about title, class, time, stage
 * @param declared which tests fail on the pristine starter, and with which words
 * @param hints the hints, from a nudge to the change itself
 * @param at where its files stand
 */
public record Exercise(ExerciseId number, About about, Declared declared, List<Hint> hints,
    Places at) {

  /** What the reader types, such as {@code 0} or {@code 3b}. */
  public String id() {
    return number.toString();
  }

  /** The chapter's number. */
  public int chapter() {
    return number.chapter();
  }

  /** The title, as the book prints it. */
  public String title() {
    return about.title();
  }

  /** How long a first solution may take, in minutes. */
  public int minutes() {
    return about.minutes();
  }

  /** The full name of the class that the learner edits first. */
  public String fullName() {
    return at.packageName() + "." + about.className();
  }

  /** The files that the learner edits; mostly one. */
  public List<Part> parts() {
    return at.parts();
  }

  private Part first() {
    return at.parts().get(0);
  }

  /** The first file as it came with the kit. */
  public SourceText pristine() {
    return first().pristineText();
  }

  /** The first file as it stands now; empty if it is gone. */
  public Optional<SourceText> starter() {
    return first().starterText();
  }

  /** The answer's first file. */
  public SourceText answer() {
    return first().answerText();
  }

  /** True if no file that the learner edits is gone. */
  public boolean isComplete() {
    return parts().stream().allMatch(part -> part.starterText().isPresent());
  }

  /** Everything as it came with the kit. */
  public List<SourceText> pristineSources() {
    return parts().stream().map(Part::pristineText).toList();
  }

  /** Everything that is the learner's: he may have added classes. */
  public List<SourceText> learnerSources() {
    return at.learnerSources();
  }

  /** Everything the answer consists of. */
  public List<SourceText> answerSources() {
    return parts().stream().map(Part::answerText).toList();
  }

  /** How the reader types a command about this exercise: its name, then the exercise. */
  public String command(String name) {
    return Spelling.in(at.root()).command(name + " " + number);
  }

  /** The same exercise without some of its tests. */
  public Exercise without(List<String> tests) {
    return new Exercise(number, about, declared.without(tests), hints, at);
  }

  @Override
  public String toString() {
    return "Exercise " + number + " · " + title();
  }
}
