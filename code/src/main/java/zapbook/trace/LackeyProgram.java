package zapbook.trace;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import zapbook.vm.Program;

/** The accesses of a trace, read one after the other. */
public final class LackeyProgram implements Program, Closeable {
  private static final int TELL_EVERY = 1 << 16;

  private final TraceLines in;
  private final LackeyTrace.Reading trace;
  private final LackeyLine line;
  /** Accesses so far. */
  private long done;

  LackeyProgram(TraceLines in, LackeyTrace.Reading trace) {
    this.in = in;
    this.trace = trace;
    this.line = new LackeyLine(trace.name());
  }

  @Override
  public boolean next() {
    try {
      String text = in.next();
      while (text != null && !line.parse(text)) text = in.next();
      if (text == null) return false;
    } catch (IOException e) {
      throw new UncheckedIOException(
          trace.name() + ": " + e.getMessage(), e);
    }
    if (++done % TELL_EVERY == 0) {
      trace.progress().at(done, trace.accesses());
    }
    return true;
  }

  @Override
  public long address() {
    return line.address();
  }

  @Override
  public int size() {
    return line.size();
  }

  @Override
  public boolean isWrite() {
    return line.isWrite();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
