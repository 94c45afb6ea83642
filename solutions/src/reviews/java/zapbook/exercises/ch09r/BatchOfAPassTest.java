package zapbook.exercises.ch09r;

import static org.assertj.core.api.Assertions.assertThat;

import zapbook.exercises.support.Bench;
import zapbook.exercises.support.review.Patch;
import zapbook.exercises.support.review.Review;
import zapbook.mmu.ShadowMmu;
import zapbook.observe.EventKind;
import zapbook.vm.Contention;

/**
 * Review 9, answered: pages that take a few others along send the walk
 * back before its batch is full. If that empties the batch it is never
 * full, and the lock is never offered: the old bug with the roles of the
 * two kinds of pages exchanged.
 */
class BatchOfAPassTest {

  @Review(BatchOfAPassPanel.class)
  void a_walk_that_restarts_after_every_zap_still_offers_the_lock(
      Patch patch) {
    Bench<ShadowMmu> bench = patch.bench();
    for (int n = 0; n < 20; n++) bench.tableWithUnsync(3);
    bench.vm().simulatedLock().contention(Contention.ALWAYS);

    bench.run(bench.operations()::zapAllFast);

    assertThat(bench.count(EventKind.YIELDED))
        .as("80 pages in steps of 4: a batch is full after 3 steps")
        .isGreaterThanOrEqualTo(5);
  }
}
