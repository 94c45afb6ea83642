package zapbook.proof;

import java.util.List;

/**
 * An earlier exercise whose class can be tried with the tests of a later one: history planted a
 * bug in the earlier patch, which the later one mends.
 *
 * @param exercise the id of the earlier exercise
 * @param without names of the later tests that ask for something else, and are left out
 */
public record Mine(String exercise, List<String> without) {

  /** Keeps the names. */
  public Mine {
    without = List.copyOf(without);
  }
}
