package zapbook.cli.trace;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import zapbook.cli.kit.WrongUse;
import zapbook.trace.BadTraceException;
import zapbook.trace.LackeyTrace;
import zapbook.trace.Progress;

/** Finds a trace by what the user typed, and says in one line if it fails. */
final class TraceInput {

  /** Something that reads a trace. */
  @FunctionalInterface
  interface Reading<T> {
    T read() throws IOException;
  }

  private TraceInput() {}

  /** The file of that name, or else the sample that comes with the kit. */
  static LackeyTrace open(String typed, Progress progress)
      throws IOException {
    Path file = path(typed);
    return !Files.exists(file) && LackeyTrace.SAMPLES.contains(typed)
        ? LackeyTrace.sample(typed)
        : LackeyTrace.of(file, progress);
  }

  private static Path path(String typed) {
    try {
      return Path.of(typed);
    } catch (InvalidPathException e) {
      throw new WrongUse("'" + typed + "' cannot be the name of a file");
    }
  }

  /** Does it; whatever is wrong with the file becomes wrong use. */
  static <T> T reading(String typed, Reading<T> reading) {
    try {
      return reading.read();
    } catch (BadTraceException bad) {
      throw new WrongUse(bad.getMessage());
    } catch (UncheckedIOException e) {
      throw new WrongUse(why(typed, e.getCause()));
    } catch (IOException e) {
      throw new WrongUse(why(typed, e));
    }
  }

  private static String why(String typed, IOException e) {
    if (e instanceof NoSuchFileException) {
      return "there is no file " + typed + "; expected a trace, or one of"
          + " the kit's: " + String.join(", ", LackeyTrace.SAMPLES);
    }
    if (e instanceof AccessDeniedException) {
      return typed + " must not be read by you";
    }
    if (e instanceof EOFException) {
      return typed + " ends in the middle of its gzip data";
    }
    String told = String.valueOf(e.getMessage());
    return told.startsWith(typed) ? told : typed + ": " + told;
  }
}
