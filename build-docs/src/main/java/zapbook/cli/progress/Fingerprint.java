package zapbook.cli.progress;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import zapbook.proof.Exercise;
import zapbook.proof.SourceText;
import zapbook.proof.syntax.Tokens;

/** A name for what the learner wrote; comments and blanks do not count. */
final class Fingerprint {

  private static final int LETTERS = 16;

  private Fingerprint() {}

  /** The same for the same code, another for almost every other. */
  static String of(Exercise exercise) {
    MessageDigest digest = digest();
    for (SourceText source : exercise.learnerSources()) {
      add(digest, source.name());
      Tokens.of(source.text()).orElse(List.of(source.text()))
          .forEach(token -> add(digest, token));
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, LETTERS);
  }

  private static void add(MessageDigest digest, String word) {
    digest.update((word + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
