package zapbook.proof;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/**
 * One exercise: what it is called, what it asks, and where its files stand.
 *
 * @param id what the reader types, such as {@code 0}; a chapter's second exercise is {@code 3b}
 * @param about title, class, time, stage
 * @param declared which tests fail on the pristine starter, and with which words
 * @param hints the hints, from a nudge to the change itself
 * @param at where its files stand
 */
public record Exercise(String id, About about, Declared declared, List<Hint> hints, Places at) {

  /** The chapter's number. */
  public int chapter() {
    return Integer.parseInt(id.replaceAll("\\D", ""));
  }

  /** The title, as the book prints it. */
  public String title() {
    return about.title();
  }

  /** How long a first solution may take, in minutes. */
  public int minutes() {
    return about.minutes();
  }

  /** The full name of the class that the learner edits. */
  public String fullName() {
    return at.packageName() + "." + about.className();
  }

  /** The starter as it came with the kit. */
  public SourceText pristine() {
    return new SourceText(at.javaName(), SourceText.textOf(at.pristine()));
  }

  /** The starter as it stands now; empty if its file is gone. */
  public Optional<SourceText> starter() {
    return Files.isRegularFile(at.starter())
        ? Optional.of(SourceText.read(at.starterRoot(), at.starter())) : Optional.empty();
  }

  /** The answer. */
  public SourceText answer() {
    return SourceText.read(at.answerRoot(), at.answer());
  }

  /**
   * Everything the learner has in the exercise's package: he may have added classes.
   */
  public List<SourceText> learnerSources() {
    return at.packageIn(at.starterRoot());
  }

  /** Everything the answer consists of. */
  public List<SourceText> answerSources() {
    return at.packageIn(at.answerRoot());
  }

  /** How the reader types a command about this exercise: its name, then the exercise. */
  public String command(String name) {
    return Spelling.in(at.root()).command(name + " " + id);
  }

  @Override
  public String toString() {
    return "Exercise " + id + " · " + title();
  }
}
