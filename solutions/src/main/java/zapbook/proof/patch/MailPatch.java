package zapbook.proof.patch;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import zapbook.proof.Edit;
import zapbook.proof.Exercise;
import zapbook.proof.Part;
import zapbook.proof.SourceText;

/**
 * An answer as a mail that {@code git am} takes.
 *
 * <p>It is the same in every build: the sender and the date are fixed, and so is the commit's
 * name, which is made of zeros because there is no such commit.
 *
 * @param id the exercise
 * @param message the mail
 * @param changes the changed files, at least one, in the order of their paths
 */
public record MailPatch(String id, Message message, List<FileChange> changes) {

  private static final String NO_COMMIT = "0".repeat(40);
  private static final String SENDER = "Zapbook <zapbook@example.org>";
  private static final String DATE = "Thu, 1 Jan 2026 00:00:00 +0000";

  /**
   * The patch of an exercise.
   *
   * @throws IllegalArgumentException if a text does not end with a line feed, or an answer is
   *     the starter
   */
  public static MailPatch of(Exercise exercise) {
    return new MailPatch(exercise.id(), Message.of(exercise),
        exercise.parts().stream().map(MailPatch::change).toList());
  }

  private static FileChange change(Part part) {
    return change(part, part.answerText());
  }

  private static FileChange change(Part part, SourceText after) {
    return new FileChange(part.path(), part.pristineText().text(), after.text());
  }

  /**
   * Another right answer in the same mail.
   *
   * @param other what differs from history's answer
   */
  public static MailPatch of(Exercise exercise, Edit other) {
    List<Part> parts = exercise.parts();
    List<SourceText> texts = other.applyTo(exercise.answerSources());
    return new MailPatch(exercise.id(), Message.of(exercise), IntStream.range(0, parts.size())
        .mapToObj(at -> change(parts.get(at), texts.get(at))).toList());
  }

  /** Files stand in git's order. */
  public MailPatch {
    changes = changes.stream().sorted(Comparator.comparing(FileChange::path)).toList();
    if (changes.isEmpty()) {
      throw new IllegalArgumentException("exercise " + id + " changes nothing");
    }
  }

  /** The file's name, such as {@code 00-flush-once-before-anything-is-freed.patch}. */
  public String fileName() {
    String words = message.subject().replaceFirst("^[^:]*: *", "").toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String number = id.matches("\\d(\\D.*)?") ? "0" + id : id;
    return number + "-" + words + ".patch";
  }

  /** The whole mail. */
  public String text() {
    return "From " + NO_COMMIT + " Mon Sep 17 00:00:00 2001\n"
        + "From: " + SENDER + "\n"
        + "Date: " + DATE + "\n"
        + "Subject: [PATCH] " + message.subject() + "\n\n"
        + message.body() + "\n---\n"
        + new DiffStat(changes) + "\n"
        + changes.stream().map(FileChange::gitDiff).collect(Collectors.joining())
        + "-- \nZapbook\n";
  }

  @Override
  public String toString() {
    return text();
  }
}
