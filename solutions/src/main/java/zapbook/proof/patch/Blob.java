package zapbook.proof.patch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The name that git gives to a file's content; with it, {@code git am -3} can merge. */
final class Blob {

  private Blob() {
  }

  /** The name: 40 hexadecimal digits. */
  static String name(String text) {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    String header = "blob " + content.length + "\0";
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-1");
      digest.update(header.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }
}
