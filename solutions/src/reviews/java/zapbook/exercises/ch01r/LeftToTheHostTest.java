package zapbook.exercises.ch01r;

import static org.assertj.core.api.Assertions.assertThat;

import zapbook.exercises.support.Bench;
import zapbook.exercises.support.review.Patch;
import zapbook.exercises.support.review.Review;
import zapbook.mmu.ShadowMmu;
import zapbook.observe.EventKind;

/**
 * Review 1, answered: pages that wait count nowhere. The guest may fill
 * its quota again while they wait, and the next walk adds as many; on a
 * host that is not short of memory their number has no bound.
 */
class LeftToTheHostTest {

  @Review(LeftToTheHostPanel.class)
  void when_the_walk_has_ended_nothing_waits_for_the_host(Patch patch) {
    Bench<ShadowMmu> bench = patch.bench();
    bench.leaves(30, 4);

    bench.run(bench.operations()::zapAllFast);

    assertThat(bench.count(EventKind.PAGE_FREED))
        .as("nobody needs these pages, and nobody counts them")
        .isEqualTo(30);
  }
}
