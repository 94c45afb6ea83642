package zapbook.proof.patch;

import java.util.List;
import zapbook.proof.SourceText;

/**
 * The mail that goes with an answer: the report, the cause, the cure, the cost.
 *
 * @param subject one line of at most 70 characters
 * @param body the paragraphs, each line at most 75 characters
 */
public record Message(String subject, String body) {

  private static final int SUBJECT_WIDTH = 70;
  private static final int BODY_WIDTH = 75;

  /**
   * Refuses what a mailing list would send back.
   *
   * @throws IllegalArgumentException if a part is missing or a line is too long
   */
  public Message {
    subject = subject.strip();
    body = body.strip();
    if (subject.isEmpty() || body.isEmpty()) {
      throw new IllegalArgumentException("a message needs a subject and a body");
    }
    List<String> lines = body.lines().toList();
    if (subject.length() > SUBJECT_WIDTH
        || lines.stream().anyMatch(line -> line.length() > BODY_WIDTH)) {
      throw new IllegalArgumentException("a subject has " + SUBJECT_WIDTH
          + " characters at most, a line of the body " + BODY_WIDTH);
    }
    if (lines.stream().anyMatch(line -> line.startsWith("---") || line.startsWith("diff "))) {
      throw new IllegalArgumentException("a line of the body looks like part of a patch");
    }
  }

  /** Reads a text whose first line is the subject, followed by an empty line and the body. */
  public static Message parse(String text) {
    String[] parts = text.replace("\r\n", "\n").strip().split("\n\n", 2);
    if (parts.length < 2 || parts[0].contains("\n")) {
      throw new IllegalArgumentException(
          "a message is a line of subject, an empty line, and the body");
    }
    return new Message(parts[0], parts[1]);
  }

  /**
   * Reads the message of an exercise's answer.
   *
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public static Message of(zapbook.proof.Exercise exercise) {
    return parse(SourceText.textOf(exercise.at().message()));
  }
}
