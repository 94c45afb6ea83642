package zapbook.proof.patch;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.Patch;
import java.util.List;
import java.util.Locale;
import zapbook.proof.Exercise;

/**
 * An answer as a patch against the pristine starter, in the form that {@code git format-patch}
 * writes and {@code git am} takes.
 *
 * <p>It is the same in every build: the sender and the date are fixed, and so is the commit's
 * name, which is made of zeros because there is no such commit.
 *
 * @param id the exercise
 * @param message the mail
 * @param path the changed file, from the kit's folder
 * @param before the pristine starter
 * @param after the answer
 */
public record MailPatch(String id, Message message, String path, String before, String after) {

  private static final String NO_COMMIT = "0".repeat(40);
  private static final String SENDER = "Zapbook <zapbook@example.org>";
  private static final String DATE = "Thu, 1 Jan 2026 00:00:00 +0000";
  private static final int CONTEXT = 3;

  /**
   * The patch of an exercise.
   *
   * @throws IllegalArgumentException if the answer is more than the one file, or a text does
   *     not end with a line feed
   */
  public static MailPatch of(Exercise exercise) {
    if (exercise.answerSources().size() != 1) {
      throw new IllegalArgumentException(exercise + ": the answer is not exactly one file");
    }
    String path = "exercises/src/main/java/" + exercise.at().javaName();
    return new MailPatch(exercise.id(), Message.of(exercise), path,
        exercise.pristine().text(), exercise.answer().text());
  }

  /** Both texts end with a line feed and differ. */
  public MailPatch {
    if (!before.endsWith("\n") || !after.endsWith("\n")) {
      throw new IllegalArgumentException(path + " does not end with a line feed");
    }
    if (before.equals(after)) {
      throw new IllegalArgumentException(path + ": the answer is the starter");
    }
  }

  /** The file's name, such as {@code 00-flush-once-before-anything-is-freed.patch}. */
  public String fileName() {
    String words = message.subject().replaceFirst("^[^:]*: *", "").toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String number = id.matches("\\d(\\D.*)?") ? "0" + id : id;
    return number + "-" + words + ".patch";
  }

  /** The difference alone, as {@code diff -u} prints it. */
  public String diff() {
    List<String> lines = UnifiedDiffUtils.generateUnifiedDiff("a/" + path, "b/" + path,
        lines(before), difference(), CONTEXT);
    return String.join("\n", lines) + "\n";
  }

  /** The whole mail. */
  public String text() {
    return "From " + NO_COMMIT + " Mon Sep 17 00:00:00 2001\n"
        + "From: " + SENDER + "\n"
        + "Date: " + DATE + "\n"
        + "Subject: [PATCH] " + message.subject() + "\n\n"
        + message.body() + "\n---\n"
        + new DiffStat(path, difference()) + "\n"
        + "diff --git a/" + path + " b/" + path + "\n"
        + "index " + Blob.name(before) + ".." + Blob.name(after) + " 100644\n"
        + diff() + "-- \nZapbook\n";
  }

  private Patch<String> difference() {
    return DiffUtils.diff(lines(before), lines(after));
  }

  private static List<String> lines(String text) {
    return text.lines().toList();
  }

  @Override
  public String toString() {
    return text();
  }
}
