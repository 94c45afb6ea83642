package zapbook.exercises.ch05r;

import static org.assertj.core.api.Assertions.assertThat;

import zapbook.exercises.support.Bench;
import zapbook.exercises.support.PageMaker;
import zapbook.exercises.support.review.Patch;
import zapbook.exercises.support.review.Review;
import zapbook.mmu.ShadowMmu;

/**
 * Review 5, answered: a table takes its unsync leaves along. The posted
 * patch counts that as one, so it goes on when it has enough: of 60 pages
 * all go, where 23 were wanted.
 */
class OneZapOnePageTest {

  @Review(OneZapOnePagePanel.class)
  void a_refill_stops_when_enough_pages_went_whoever_took_them_along(
      Patch patch) {
    Bench<ShadowMmu> bench = patch.bench();
    PageMaker pages = new PageMaker(bench.mmu());
    for (int n = 0; n < 12; n++) pages.tableOnTopOfItsLeaves(4);
    bench.graph().limit(62);

    bench.run(bench.operations()::makePagesAvailable);

    assertThat(bench.mmu().availableMmuPages())
        .as("25, or a few more because a table takes 4 leaves along")
        .isBetween(25, 25 + 4);
  }
}
