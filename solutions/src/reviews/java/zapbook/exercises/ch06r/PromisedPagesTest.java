package zapbook.exercises.ch06r;

import static org.assertj.core.api.Assertions.assertThat;

import zapbook.exercises.support.Bench;
import zapbook.exercises.support.review.Patch;
import zapbook.exercises.support.review.Review;
import zapbook.mmu.ShadowMmu;
import zapbook.observe.EventKind;

/**
 * Review 6, answered: the walk also ends when the list does. Of 13 pages
 * 3 are roots in use, so the host gets 10 and is told 128.
 */
class PromisedPagesTest {

  @Review(PromisedPagesPanel.class)
  void the_host_is_told_what_it_got_also_where_that_is_less_than_it_asked(
      Patch patch) {
    Bench<ShadowMmu> bench = patch.bench();
    bench.leaves(10, 4);
    bench.roots(3);

    long[] told = new long[1];
    bench.run(() -> told[0] = bench.mmu().shrink(128));

    assertThat(told[0]).as("what the host is told that it got")
        .isEqualTo(bench.count(EventKind.PAGE_FREED));
  }
}
