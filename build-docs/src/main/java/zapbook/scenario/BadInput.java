package zapbook.scenario;

import java.nio.file.Path;

/** A file that cannot be used. The message is one line. */
public final class BadInput extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Something without a place yet: {@link #at} adds it. */
  BadInput(String found, String expected) {
    super(found + ", expected " + expected);
  }

  private BadInput(String message) {
    super(message);
  }

  /**
   * The same with its place.
   *
   * @param file the file, as the user named it
   * @param line counted from 1
   * @param what what was found, and what was expected
   * @return what is wrong, with its place in front
   */
  public static BadInput at(Path file, int line, String what) {
    return new BadInput(file + ":" + line + ": " + what);
  }

  static BadInput at(Path file, String what) {
    return new BadInput(file + ": " + what);
  }
}
