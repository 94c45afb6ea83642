package zapbook.exercises.ch07;

/**
 * The right answer to the fixture, on this process's class path on purpose: a workshop that takes
 * it by mistake calls every wrong text right.
 */
public class Half {

  /** Half of a number. */
  public int of(int number) {
    return number / 2;
  }
}
