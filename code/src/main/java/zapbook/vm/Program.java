package zapbook.vm;

/** What a program does to memory, one access after the other. */
public interface Program {
  /**
   * Goes on to the next access.
   *
   * @return false at the end
   */
  boolean next();

  /** {@return the virtual address of the access} */
  long address();

  /** {@return how many bytes it touches, at least 1, at most a page} */
  int size();

  /** {@return whether it writes} */
  boolean isWrite();
}
