package zapbook.observe;

/** What the page lists of an MMU are called. Events have their numbers. */
@FunctionalInterface
public interface ListNames {
  /** Nobody knows a name: a list is called by its number. */
  ListNames UNKNOWN = Long::toString;

  /**
   * The name of a list.
   *
   * @param number as events have it, from 1
   * @return its name
   */
  String name(long number);
}
