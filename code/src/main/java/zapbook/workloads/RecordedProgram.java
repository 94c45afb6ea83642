package zapbook.workloads;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import zapbook.machine.PageTable;
import zapbook.observe.Plural;

/**
 * What a real program touched, by pages: for each thousand accesses the
 * pages that they go to, in the order in which they are first touched,
 * and which of them are written. So much is kept of a trace that
 * {@code valgrind --tool=lackey} wrote; a time slice of a thousand
 * accesses needs no more, and no file has to be read.
 */
public final class RecordedProgram {
  /** Accesses that a window stands for. */
  public static final int WINDOW = 1_000;

  private static final Map<String, RecordedProgram> ALL = Map.of(
      "date", new RecordedProgram("date", DatePages.PAGES,
          DatePages.WINDOWS),
      "true", new RecordedProgram("true", TruePages.PAGES,
          TruePages.WINDOWS));

  /**
   * A page in a window.
   *
   * @param address of the page, virtual
   * @param write whether one of the accesses writes
   */
  public record Touch(long address, boolean write) { }

  private final String name;
  private final List<List<Touch>> windows = new ArrayList<>();

  private RecordedProgram(String name, String pages, String text) {
    this.name = name;
    List<Long> addresses = addresses(pages);
    for (String window : text.replace("\n", "").split("\\.")) {
      windows.add(touches(window, addresses));
    }
  }

  /** Reads "4000+26 4023+2": first page, and how many in a row. */
  private static List<Long> addresses(String pages) {
    List<Long> addresses = new ArrayList<>();
    for (String run : pages.split("\\s+")) {
      int plus = run.indexOf('+');
      long first = Long.parseLong(run.substring(0, plus), 16);
      int count = Integer.parseInt(run.substring(plus + 1));
      for (int n = 0; n < count; n++) {
        addresses.add(first + n << PageTable.PAGE_SHIFT);
      }
    }
    return addresses;
  }

  /** Two letters a page, its number of 26 times 26; large if written. */
  private static List<Touch> touches(String window, List<Long> addresses) {
    List<Touch> touches = new ArrayList<>();
    for (int at = 0; at < window.length(); at += 2) {
      boolean write = Character.isUpperCase(window.charAt(at));
      int base = write ? 'A' : 'a';
      int number = (window.charAt(at) - base) * 26
          + window.charAt(at + 1) - base;
      touches.add(new Touch(addresses.get(number), write));
    }
    return touches;
  }

  /**
   * A program by its name.
   *
   * @param name date or true
   * @return the program
   * @throws IllegalArgumentException if there is none
   */
  public static RecordedProgram named(String name) {
    RecordedProgram found = ALL.get(name);
    if (found != null) return found;
    throw new IllegalArgumentException(
        "no program '" + name + "', expected date or true");
  }

  /** {@return how many windows there are} */
  public int length() {
    return windows.size();
  }

  /**
   * What it touches in a window.
   *
   * @param number of the window, from 0
   * @return each page once
   */
  public List<Touch> window(int number) {
    return List.copyOf(windows.get(number));
  }

  @Override
  public String toString() {
    return name + ", " + Plural.of(windows.size(), "window") + " of "
        + WINDOW + " accesses";
  }
}
