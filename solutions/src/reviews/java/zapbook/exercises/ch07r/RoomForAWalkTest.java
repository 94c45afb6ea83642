package zapbook.exercises.ch07r;

import static org.assertj.core.api.Assertions.assertThatCode;

import zapbook.exercises.support.Bench;
import zapbook.exercises.support.review.Patch;
import zapbook.exercises.support.review.Review;
import zapbook.mmu.ShadowMmu;
import zapbook.vm.Vcpu;

/**
 * Review 7, answered: an error ends the guest, so it is for the case in
 * which nothing else helps. With a page or two left a fault gets through:
 * it may use more than the limit, and recycling comes next time.
 */
class RoomForAWalkTest {

  @Review(RoomForAWalkPanel.class)
  void a_guest_with_two_pages_left_gets_through(Patch patch) {
    Bench<ShadowMmu> bench = patch.bench();
    Vcpu vcpu = bench.vm().vcpu(0);
    bench.roots(10);
    bench.graph().limit(12);

    assertThatCode(() -> bench.run(() -> vcpu.read(0x5000)))
        .as("a guest with 2 of 12 pages left")
        .doesNotThrowAnyException();
  }
}
