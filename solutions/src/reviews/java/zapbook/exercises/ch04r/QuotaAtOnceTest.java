package zapbook.exercises.ch04r;

import static org.assertj.core.api.Assertions.assertThat;

import zapbook.exercises.support.Bench;
import zapbook.exercises.support.review.Patch;
import zapbook.exercises.support.review.Review;
import zapbook.mmu.ShadowMmu;

/**
 * Review 4, answered: a zapped root keeps its memory as long as a vCPU
 * uses it, and so long it has to count. With a limit of 64 the posted
 * patch lets a guest with 60 zapped roots make 64 new pages: 124 exist.
 */
class QuotaAtOnceTest {

  @Review(QuotaAtOncePanel.class)
  void a_zapped_root_counts_as_used_until_its_last_user_is_gone(
      Patch patch) {
    Bench<ShadowMmu> bench = patch.bench();
    bench.roots(3);
    bench.leaves(10, 4);

    bench.run(bench.mmu()::zapAll);

    assertThat(bench.mmu().usedMmuPages())
        .as("3 roots in use keep their memory").isEqualTo(3);
  }
}
