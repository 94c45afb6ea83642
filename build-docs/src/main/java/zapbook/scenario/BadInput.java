package zapbook.scenario;

import java.nio.file.Path;

/** A file that cannot be used. The message is one line. */
public final class BadInput extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Path of a value in the object, for instance links[0][1]; or empty. */
  private final String place;
  /** What is wrong there, without its path. */
  private final String wrong;

  /** Something without a file yet: {@link #at} adds it. */
  BadInput(String found, String expected) {
    this(found + ", expected " + expected);
  }

  private BadInput(String message) {
    this("", message, message);
  }

  private BadInput(String place, String wrong, String message) {
    super(message);
    this.place = place;
    this.wrong = wrong;
  }

  /**
   * A value that is not what it should be.
   *
   * @param place its path, for instance links[0][1]
   * @param found what it is
   * @param expected what it should be
   */
  static BadInput value(String place, String found, String expected) {
    return new BadInput(place, expected + ", not " + found,
        place + " is " + found + ", expected " + expected);
  }

  /** {@return path of the value that is wrong; empty if it is no value} */
  public String place() {
    return place;
  }

  /** {@return what is wrong, without the path, for whoever shows the place} */
  public String wrong() {
    return wrong;
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
