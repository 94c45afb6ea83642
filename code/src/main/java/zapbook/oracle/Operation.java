package zapbook.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.ArrayDeque;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One step of a random run, as data. Its numbers are taken modulo what
 * there is when it runs, and a step that makes no sense then is skipped:
 * so any part of a list of operations is a list of operations.
 *
 * @param kind what to do
 * @param vcpu on which vCPU
 * @param a first number, see {@link Kind}
 * @param b second number, see {@link Kind}
 * @param meanwhile what others do while a fault of this operation waits
 *     for the host, or while its holder drops the MMU lock
 */
public record Operation(
    Kind kind, int vcpu, int a, int b, List<Operation> meanwhile) {

  /** What an operation can do. */
  public enum Kind {
    /** The guest reads. a = which page; b = which word. */
    READ,
    /** The guest writes. a = which page; b = which word. */
    WRITE,
    /** The guest starts a process. */
    PROCESS,
    /** The guest ends a process. a = which. */
    EXIT,
    /** The vCPU goes on with another process. a = which. */
    SWITCH,
    /** The vCPU loads the address space that it has. */
    RELOAD_CR3,
    /** The guest takes a page from the process. a = which page. */
    UNMAP,
    /** The guest takes a page from a process that waits. a = which
     * process; b = which page. */
    RECLAIM,
    /** The guest makes a page read-only. a = which page. */
    PROTECT,
    /** The guest maps a frame of its choice. a = which page; b = frame. */
    MAP,
    /** The guest maps 2 MiB by one page. a = which page; b = frame. */
    MAP_LARGE,
    /** A memory slot appears. a = where; b = how large. */
    CREATE_SLOT,
    /** A memory slot goes. a = which. */
    DELETE_SLOT,
    /** A memory slot moves. a = which; b = where to. */
    MOVE_SLOT,
    /** Dirty logging of a slot is switched. a = which. */
    SWITCH_LOG,
    /** The log of a slot is read. a = which. */
    READ_LOG,
    /** The host moves a frame. a = which. */
    MIGRATE,
    /** All shadow pages are zapped, as at the end of the VM. */
    ZAP_ALL,
    /** User space sets the limit. a = pages above the minimum. */
    LIMIT,
    /** The host's shrinker calls. a = pages it wants. */
    SHRINK,
    /** Somebody else takes the host's memory. a = frames that are left. */
    PRESSURE,
    /** The vCPU stops. */
    STOP,
    /** The vCPU runs again. */
    RESUME
  }

  /** Keeps the script from being changed. */
  public Operation {
    meanwhile = List.copyOf(meanwhile);
  }

  /** The same step with nothing happening meanwhile. */
  Operation alone() {
    return with(List.of());
  }

  Operation with(List<Operation> script) {
    return new Operation(kind, vcpu, a, b, script);
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @param text one operation
   * @return it
   * @throws IllegalArgumentException if the text is none
   */
  public static Operation parse(String text) {
    Deque<String> words =
        new ArrayDeque<>(Arrays.asList(text.strip().split("\\s+")));
    Operation parsed = parse(words);
    if (!words.isEmpty()) {
      throw new IllegalArgumentException("not understood: " + words.peek());
    }
    return parsed;
  }

  private static Operation parse(Deque<String> words) {
    if (words.size() < 4) {
      throw new IllegalArgumentException(
          "an operation is a name and three numbers, not " + words);
    }
    Kind kind = Kind.valueOf(words.poll());
    int vcpu = Integer.parseInt(words.poll());
    int a = Integer.parseInt(words.poll());
    int b = Integer.parseInt(words.poll());
    return new Operation(kind, vcpu, a, b, script(words));
  }

  private static List<Operation> script(Deque<String> words) {
    List<Operation> script = new ArrayList<>();
    if (!"{".equals(words.peek())) return script;
    words.poll();
    while (!words.isEmpty() && !"}".equals(words.peek())) {
      if (";".equals(words.peek())) words.poll();
      script.add(parse(words));
    }
    words.poll();
    return script;
  }

  @Override
  public String toString() {
    String line = kind + " " + vcpu + " " + a + " " + b;
    if (meanwhile.isEmpty()) return line;
    return line + meanwhile.stream().map(Operation::toString)
        .collect(Collectors.joining(" ; ", " { ", " }"));
  }
}
