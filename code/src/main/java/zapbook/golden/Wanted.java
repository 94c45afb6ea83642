package zapbook.golden;

import zapbook.vm.Contention;

/**
 * Who wants the lock in a run, as a file says it.
 *
 * @param every at each so many lock tests somebody does; 0 for never
 */
public record Wanted(long every) implements Contention {
  @Override
  public boolean wanted(long test) {
    return every > 0 && test % every == 0;
  }

  /** Prints it as it stands in a file: never, always or every:3. */
  @Override
  public String toString() {
    return every == 0 ? "never" : every == 1 ? "always" : "every:" + every;
  }
}
