package zapbook.trace;

/** Told now and then how far a long run is. */
@FunctionalInterface
public interface Progress {
  /** Nobody wants to know. */
  Progress NONE = (done, all) -> { };

  /**
   * So far it is.
   *
   * @param done accesses done
   * @param all accesses there are; 0 while they are still counted
   */
  void at(long done, long all);
}
