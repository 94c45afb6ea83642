package zapbook.trace;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import zapbook.observe.Plural;

/**
 * A memory trace as {@code valgrind --tool=lackey --trace-mem=yes} writes
 * it, plain or gzip. It is read twice: first to check every line, so that
 * a bad one stops the run before it begins, then access by access. At no
 * time does more than a buffer of it stand in memory.
 */
public final class LackeyTrace {
  /** Traces that come with the kit. */
  public static final List<String> SAMPLES = List.of("true", "date");

  /** Opens the bytes of a trace from the start. */
  @FunctionalInterface
  private interface Source {
    InputStream open() throws IOException;
  }

  private final String name;
  private final Source source;
  private final long accesses;

  private LackeyTrace(String name, Source source, Progress progress)
      throws IOException {
    this.name = name;
    this.source = source;
    this.accesses = count(progress);
  }

  /**
   * Checks a trace file; nothing of it is kept.
   *
   * @param file the file, plain or gzip
   * @return the trace
   * @throws BadTraceException if a line is malformed, or there is none
   * @throws IOException if the file cannot be read
   */
  public static LackeyTrace of(Path file) throws IOException {
    return of(file, Progress.NONE);
  }

  /**
   * Checks a trace file, and tells how far it is.
   *
   * @param file the file, plain or gzip
   * @param progress told now and then; how much there is, it hears as 0
   * @return the trace
   * @throws BadTraceException if a line is malformed, or there is none
   * @throws IOException if the file cannot be read
   */
  public static LackeyTrace of(Path file, Progress progress)
      throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException(file + " is a folder, expected a trace file");
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new IOException(
          file + " is no regular file, and a trace is read twice");
    }
    return new LackeyTrace(
        file.toString(), () -> Files.newInputStream(file), progress);
  }

  /**
   * A trace that comes with the kit.
   *
   * @param name one of {@link #SAMPLES}
   * @return the trace
   * @throws IOException if there is no such sample
   */
  public static LackeyTrace sample(String name) throws IOException {
    String resource = "/zapbook/traces/" + name + ".lackey.gz";
    return new LackeyTrace(name, () -> {
      InputStream in = LackeyTrace.class.getResourceAsStream(resource);
      if (in == null) throw new NoSuchFileException("sample " + name);
      return in;
    }, Progress.NONE);
  }

  private long count(Progress progress) throws IOException {
    long count = 0;
    try (LackeyProgram all = open(progress)) {
      while (all.next()) count++;
    }
    if (count == 0) {
      throw new BadTraceException(name, 1, "no memory access in the file",
          "lines as valgrind --tool=lackey --trace-mem=yes writes them");
    }
    return count;
  }

  /**
   * Reads the trace from its start.
   *
   * @param progress told now and then how far it is
   * @return the accesses; close it
   * @throws IOException if it cannot be read
   */
  public LackeyProgram open(Progress progress) throws IOException {
    InputStream raw = new BufferedInputStream(source.open(), 1 << 16);
    try {
      Reading reading = new Reading(name, accesses, progress);
      return new LackeyProgram(lines(raw), reading);
    } catch (IOException | RuntimeException e) {
      raw.close();
      throw e;
    }
  }

  /** What a {@link LackeyProgram} has to know of its trace. */
  record Reading(String name, long accesses, Progress progress) { }

  private static TraceLines lines(InputStream raw) throws IOException {
    raw.mark(2);
    boolean gzip = raw.read() == 0x1f && raw.read() == 0x8b;
    raw.reset();
    InputStream in = gzip ? new GZIPInputStream(raw, 1 << 16) : raw;
    return new TraceLines(in);
  }

  /** {@return the file as the user named it, or the sample's name} */
  public String name() {
    return name;
  }

  /** {@return how many accesses there are} */
  public long accesses() {
    return accesses;
  }

  @Override
  public String toString() {
    return "trace " + name + ", " + Plural.of(accesses, "access");
  }
}
