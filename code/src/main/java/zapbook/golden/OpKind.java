package zapbook.golden;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be done with a page graph. */
public enum OpKind {
  /** Zaps everything, as at the end of the VM. */
  ZAP_ALL(false),
  /** Walks over the pages with MMIO entries. */
  ZAP_MMIO(false),
  /** Begins a new generation and zaps what is older. */
  ZAP_FAST(false),
  /** Zaps what is older, the generation stays. */
  ZAP_OBSOLETE(false),
  /** Makes room if few pages are left. */
  MAKE_AVAILABLE(false),
  /** Sets the limit. arg = pages. */
  CHANGE_LIMIT(true),
  /** The host calls its shrinker. arg = pages wanted. */
  SHRINK(true),
  /** Drops a reference to a root. arg = page. */
  PUT_ROOT(true),
  /** Adds a reference to a root. arg = page. */
  GET_ROOT(true),
  /** The zap step for a page, into the held list. arg = page. */
  PREPARE(true),
  /** The same, even if the page is invalid. arg = page. */
  PREPARE_FORCE(true),
  /** Frees the pages of the held list. */
  COMMIT(false),
  /** Allocates pages. arg = how many. */
  INSERT(true),
  /** Makes room and allocates a page. arg = how often. */
  FAULT(true),
  /** Touches a working set again and again. arg = 1000 pages + rounds. */
  CYCLE(true),
  /** Lets a leaf differ from its guest table. arg = page. */
  UNSYNC(true),
  /** Makes a leaf agree with its guest table. arg = page. */
  SYNC(true);

  private final boolean hasArgument;

  OpKind(boolean hasArgument) {
    this.hasArgument = hasArgument;
  }

  /** {@return whether a number belongs to it} */
  public boolean hasArgument() {
    return hasArgument;
  }

  /** {@return its name in a file, for instance zap_all} */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The kind with a name.
   *
   * @param label a name in a file
   * @return the kind, if there is one
   */
  public static Optional<OpKind> of(String label) {
    return Arrays.stream(values())
        .filter(kind -> kind.label().equals(label)).findFirst();
  }
}
