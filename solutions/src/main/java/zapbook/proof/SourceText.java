package zapbook.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.FileObject;

/**
 * A Java file as text, wherever it came from.
 *
 * @param name the file's path below its source folder, with forward slashes
 * @param text what it says, lines ended by a line feed
 */
public record SourceText(String name, String text) {

  /** Line ends of another system are made line feeds, so that texts compare. */
  public SourceText {
    text = text.replace("\r\n", "\n");
  }

  /**
   * Reads a file.
   *
   * @param folder the source folder
   * @param file a file below it
   * @throws UncheckedIOException if it cannot be read
   */
  public static SourceText read(Path folder, Path file) {
    String name = folder.relativize(file).toString().replace('\\', '/');
    return new SourceText(name, textOf(file));
  }

  /** What the compiler has read; without text if it cannot be had. */
  static SourceText of(FileObject file) {
    try {
      return new SourceText(file.getName().replace('\\', '/'),
          file.getCharContent(true).toString());
    } catch (IOException e) {
      return new SourceText(file.getName().replace('\\', '/'), "");
    }
  }

  /**
   * The text of a UTF-8 file, lines ended by a line feed.
   *
   * @throws UncheckedIOException if it cannot be read
   */
  public static String textOf(Path file) {
    try {
      return Files.readString(file).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** The simple file name. */
  public String fileName() {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** The n-th line, counted from 1; empty past the end. */
  public String line(long n) {
    return text.lines().skip(Math.max(0, n - 1)).findFirst().orElse("");
  }
}
