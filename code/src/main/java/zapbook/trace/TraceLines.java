package zapbook.trace;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The lines of a stream, one after the other. Of a line that is too long
 * for any trace only the beginning is kept, so that a file that is no
 * trace at all takes no more memory than one that is.
 */
final class TraceLines implements Closeable {
  /** So many bytes of a line are kept. */
  static final int KEPT = 256;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  /** The next byte of the buffer, and the end of what was read. */
  private int at;
  private int end;
  /** The line so far, where it goes on in the next buffer. */
  private final byte[] line = new byte[KEPT];
  private int length;

  TraceLines(InputStream in) {
    this.in = in;
  }

  /** The next line without its end; null after the last. */
  String next() throws IOException {
    length = 0;
    boolean begun = false;
    while (at < end || fill()) {
      begun = true;
      int start = at;
      while (at < end && buffer[at] != '\n') at++;
      keep(start);
      if (at == end) continue;
      at++;
      break;
    }
    return begun ? text() : null;
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }

  private void keep(int start) {
    int count = Math.min(at - start, KEPT - length);
    System.arraycopy(buffer, start, line, length, count);
    length += count;
  }

  private String text() {
    if (length > 0 && line[length - 1] == '\r') length--;
    return new String(line, 0, length, StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
