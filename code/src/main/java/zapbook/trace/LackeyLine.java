package zapbook.trace;

import zapbook.machine.PageTable;

/**
 * One line of a trace, parsed into plain fields without a new object:
 * kind, address in hexadecimal digits, a comma, size in decimal digits.
 *
 * <pre>
 *   I  0401ab70,3        an instruction is fetched
 *    S 1fff000638,8      a store
 *    L 04032e08,8        a load
 *    M 04033e06,1        a load and a store
 * </pre>
 */
final class LackeyLine {
  private static final String FORM =
      "'I  ADDRESS,SIZE' or ' L', ' S', ' M' and the same";

  private final String file;
  private long number;
  private char kind;
  private long address;
  private int size;

  LackeyLine(String file) {
    this.file = file;
  }

  /** Reads the next line; false if it is one of valgrind's own. */
  boolean parse(String line) {
    number++;
    if (line.startsWith("==") || line.startsWith("--")) return false;
    kind = kind(line);
    int comma = line.indexOf(',', 3);
    if (comma < 0) throw bad(line, FORM);
    address = address(line, comma);
    size = size(line, comma);
    return true;
  }

  private char kind(String line) {
    if (line.length() > 3 && line.charAt(2) == ' ') {
      if (line.startsWith("I ")) return 'I';
      char kind = line.charAt(1);
      if (line.charAt(0) == ' ' && "LSM".indexOf(kind) >= 0) return kind;
    }
    throw bad(line, FORM);
  }

  private long address(String line, int comma) {
    int digits = comma - 3;
    if (digits < 1 || digits > 16) throw bad(line, "1 to 16 hex digits");
    long value = 0;
    for (int at = 3; at < comma; at++) {
      int digit = Character.digit(line.charAt(at), 16);
      if (digit < 0) throw bad(line, "hex digits before the comma");
      value = value << 4 | digit;
    }
    if (!PageTable.isCanonical(value)) {
      throw bad(line, "a canonical address of 48 bits");
    }
    return value;
  }

  private int size(String line, int comma) {
    int digits = line.length() - comma - 1;
    if (digits < 1 || digits > 4) throw bad(line, "a size after the comma");
    int value = 0;
    for (int at = comma + 1; at < line.length(); at++) {
      int digit = line.charAt(at) - '0';
      if (digit < 0 || digit > 9) throw bad(line, "a decimal size");
      value = 10 * value + digit;
    }
    if (value < 1 || value > PageTable.PAGE_BYTES) {
      throw bad(line, "a size of 1 to " + PageTable.PAGE_BYTES + " bytes");
    }
    return value;
  }

  private BadTraceException bad(String line, String expected) {
    boolean fits = line.length() <= 40;
    String found = fits ? line : line.substring(0, 40) + "...";
    String shown = found.replaceAll("[^ -~]", "?");
    return new BadTraceException(file, number, "'" + shown + "'", expected);
  }

  long address() {
    return address;
  }

  int size() {
    return size;
  }

  boolean isWrite() {
    return kind == 'S' || kind == 'M';
  }
}
