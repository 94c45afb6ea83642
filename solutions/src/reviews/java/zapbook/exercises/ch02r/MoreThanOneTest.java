package zapbook.exercises.ch02r;

import static org.assertj.core.api.Assertions.assertThatCode;

import zapbook.exercises.support.Bench;
import zapbook.exercises.support.PageMaker;
import zapbook.exercises.support.review.Patch;
import zapbook.exercises.support.review.Review;
import zapbook.mmu.ShadowMmu;

/**
 * Review 2, answered: a root in use is zapped and stays, so it does not
 * count itself. With one unsync leaf the number is 1, as for a leaf that
 * went alone; and the leaf that left may be the one that the walk has
 * remembered.
 */
class MoreThanOneTest {

  @Review(MoreThanOnePanel.class)
  void a_root_in_use_with_one_unsync_leaf_does_not_lead_a_walk_astray(
      Patch patch) {
    Bench<ShadowMmu> bench = patch.bench();
    new PageMaker(bench.mmu()).rootOnTopOfALeaf();

    assertThatCode(() -> bench.run(bench.mmu()::zapAll))
        .as("a walk past a root in use that takes one leaf along")
        .doesNotThrowAnyException();
  }
}
