package zapbook.exercises.ch08r;

import static org.assertj.core.api.Assertions.assertThat;

import zapbook.exercises.support.Bench;
import zapbook.exercises.support.review.Patch;
import zapbook.exercises.support.review.Review;
import zapbook.mmu.ShadowMmu;

/**
 * Review 8, answered: a choice among pages must not become a rule that
 * leaves none. Processes come and go, and their roots stay behind, used
 * by nobody. Where these fill the machine the posted patch finds nothing
 * to recycle, and since chapter 7 that is the end of the guest.
 */
class LeavesFirstTest {

  @Review(LeavesFirstPanel.class)
  void roots_that_processes_left_behind_can_be_recycled(Patch patch) {
    Bench<ShadowMmu> bench = patch.bench();
    bench.roots(60).forEach(root -> bench.graph().roots(root, 0));
    bench.graph().limit(60);

    bench.run(bench.operations()::makePagesAvailable);

    assertThat(bench.mmu().availableMmuPages())
        .as("60 pages are used, and nobody uses any of them")
        .isEqualTo(25);
  }
}
