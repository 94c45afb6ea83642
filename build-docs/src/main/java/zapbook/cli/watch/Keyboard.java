package zapbook.cli.watch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.util.concurrent.BlockingQueue;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.NonBlockingReader;
import zapbook.cli.kit.Folded;

/**
 * Where the reader types and looks: a terminal that hands over each key at
 * once, or any stream of lines.
 */
final class Keyboard implements AutoCloseable {

  private static final char ESCAPE = 27;
  /** The rest of an arrow key comes together with its beginning. */
  private static final int MILLIS_OF_ONE_KEY = 20;

  private static final int USUAL_WIDTH = 80;
  private static final long MILLIS_TO_WAIT = 1_000;

  private final BlockingQueue<Event> events;
  private final Terminal terminal;
  private final Attributes before;
  private final PrintWriter out;

  private Keyboard(BlockingQueue<Event> events, Terminal terminal,
      PrintWriter out) {
    this.events = events;
    this.terminal = terminal;
    this.before = terminal == null ? null : terminal.enterRawMode();
    this.out = Folded.screen(out, this::width);
  }

  /**
   * The terminal of this process. Its settings come back when it is closed,
   * or when the process ends in another way.
   *
   * @throws IOException if it cannot be used
   */
  static Keyboard ofTerminal(BlockingQueue<Event> events)
      throws IOException {
    Terminal terminal = TerminalBuilder.builder()
        .system(true).dumb(false).nativeSignals(true).build();
    var keyboard = new Keyboard(events, terminal, terminal.writer());
    terminal.handle(Terminal.Signal.INT,
        signal -> events.add(new Event.Interrupted()));
    // who was stopped and goes on finds the settings of the shell
    terminal.handle(Terminal.Signal.CONT, signal -> {
      terminal.enterRawMode();
      events.add(new Event.Typed("\r", false));
    });
    start(keyboard::readKeys);
    return keyboard;
  }

  /** Lines of any stream, such as a pipe. */
  static Keyboard ofLines(BlockingQueue<Event> events, InputStream in,
      PrintWriter out) {
    var keyboard = new Keyboard(events, null, out);
    start(() -> keyboard.readLines(in));
    return keyboard;
  }

  private static void start(Runnable reading) {
    Thread reader = new Thread(reading, "keyboard");
    reader.setDaemon(true);
    reader.start();
  }

  private void readKeys() {
    NonBlockingReader keys = terminal.reader();
    try {
      for (int key = next(keys); key >= 0; key = next(keys)) {
        if (key == ESCAPE && isLong(keys)) continue;
        events.add(new Event.Typed(String.valueOf((char) key), false));
      }
    } catch (IOException closed) {
      // the terminal is gone
    }
    events.add(new Event.NoMoreKeys());
  }

  /** Waits for a key a little at a time: else nobody could close them. */
  private static int next(NonBlockingReader keys) throws IOException {
    int key;
    do {
      key = keys.read(MILLIS_TO_WAIT);
    } while (key == NonBlockingReader.READ_EXPIRED);
    return key;
  }

  /** Arrows and their like begin with an escape; none of them is used. */
  private static boolean isLong(NonBlockingReader keys) throws IOException {
    int kind = keys.peek(MILLIS_OF_ONE_KEY);
    if (kind != '[' && kind != 'O') return false;
    keys.read();
    int letter;
    do {
      letter = keys.read(MILLIS_OF_ONE_KEY);
    } while (letter >= 0 && (letter < '@' || letter > '~'));
    return true;
  }

  private void readLines(InputStream in) {
    try (var lines = new BufferedReader(new InputStreamReader(in))) {
      for (String line = lines.readLine(); line != null;
          line = lines.readLine()) {
        events.add(new Event.Typed(line.strip(), true));
      }
    } catch (IOException closed) {
      // the same as an end
    }
    events.add(new Event.NoMoreKeys());
  }

  /** Whether each key comes at once, and the screen can be cleared. */
  boolean isTerminal() {
    return terminal != null;
  }

  /** How many lines the screen has; very many if it has no end. */
  int height() {
    int rows = isTerminal() ? terminal.getHeight() : 0;
    return rows > 0 ? rows : Integer.MAX_VALUE;
  }

  /** How many columns the screen has; eighty if nobody knows. */
  int width() {
    int columns = isTerminal() ? terminal.getWidth() : 0;
    return columns > 0 ? columns : USUAL_WIDTH;
  }

  PrintWriter out() {
    return out;
  }

  @Override
  public void close() {
    out.flush();
    if (terminal == null) return;
    terminal.setAttributes(before);
    try {
      terminal.close();
    } catch (IOException gone) {
      // then there is nothing to bring back
    }
  }
}
