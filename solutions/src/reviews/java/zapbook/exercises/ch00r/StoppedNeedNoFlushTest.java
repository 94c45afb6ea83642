package zapbook.exercises.ch00r;

import static org.assertj.core.api.Assertions.assertThat;

import zapbook.exercises.support.Bench;
import zapbook.exercises.support.review.Patch;
import zapbook.exercises.support.review.Review;
import zapbook.mmu.ShadowMmu;
import zapbook.observe.EventKind;
import zapbook.vm.Vcpu;

/**
 * Review 0, answered: a vCPU that is stopped keeps what it remembers. If
 * it runs again it reaches memory by a translation from a page that was
 * freed. What it reads is even right, as long as nothing was moved.
 */
class StoppedNeedNoFlushTest {
  private static final long ADDRESS = 0x5000;

  @Review(StoppedNeedNoFlushPanel.class)
  void a_vCPU_that_was_stopped_does_not_go_on_with_a_freed_page(
      Patch patch) {
    Bench<ShadowMmu> bench = patch.bench();
    Vcpu vcpu = bench.vm().vcpu(0);
    vcpu.read(ADDRESS);

    vcpu.stop();
    bench.mmu().zapAll();
    vcpu.resume();
    bench.run(() -> vcpu.read(ADDRESS));

    assertThat(bench.count(EventKind.FAULT))
        .as("every page is gone, so the guest has to fault")
        .isPositive();
  }
}
