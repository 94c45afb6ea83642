package zapbook.trace;

/** A line of a trace is not what it should be. */
public final class BadTraceException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * Says where, what and what was expected.
   *
   * @param file the file as the user named it
   * @param line number of the line, from 1
   * @param found what stands there
   * @param expected what should
   */
  BadTraceException(String file, long line, String found, String expected) {
    super(file + ":" + line + ": " + found + ", expected " + expected);
  }
}
