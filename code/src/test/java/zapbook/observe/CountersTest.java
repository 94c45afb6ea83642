package zapbook.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zapbook.mmu.Operations;
import zapbook.mmu.PageGraph;
import zapbook.mmu.PageRole;
import zapbook.mmu.ShadowMmu;
import zapbook.stages.Stages;
import zapbook.vm.Contention;
import zapbook.vm.Vm;
import zapbook.workloads.Workloads;

/** What is a restart: a second walk within one operation or one fault. */
class CountersTest {
  private static final int BATCH = 10;

  /** Direct pages, so nothing but a yield makes this walk begin anew. */
  private static ShadowMmu withLeaves(int leaves) {
    Vm vm = Vm.withMemory("64M").contention(Contention.ALWAYS).build();
    ShadowMmu mmu = vm.start(Stages.stage(9).create(vm));
    PageGraph graph = new PageGraph(mmu);
    for (int n = 0; n < leaves; n++) {
      graph.page(n * 512L, PageRole.direct(1));
    }
    return mmu;
  }

  private static long restartsWhile(Others others) {
    ShadowMmu mmu = withLeaves(3 * BATCH + 5);
    Vm vm = mmu.vm();
    vm.simulatedLock().whileDropped(() -> others.work(mmu));
    vm.counters().reset();
    new Operations(mmu).zapAllFast();
    assertThat(vm.counters().count(EventKind.YIELDED)).isEqualTo(3);
    return vm.counters().restarts();
  }

  /** What happens while the lock is dropped. */
  private interface Others {
    void work(ShadowMmu mmu);
  }

  @Test
  void a_walk_that_begins_anew_after_a_yield_is_one_whatever_others_did() {
    assertThat(restartsWhile(mmu -> { })).isEqualTo(3);
    assertThat(restartsWhile(mmu -> mmu.shrink(0))).isEqualTo(3);
    assertThat(restartsWhile(mmu -> mmu.vm().vcpu(0).touch(0, true)))
        .isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 4, 5, 6})
  void a_fault_that_is_tried_again_begins_a_walk_of_its_own(int stage) {
    ShadowMmu[] mmu = new ShadowMmu[1];
    Workloads.named("no-pages-left").run(vm -> {
      mmu[0] = Stages.stage(stage).create(vm);
      return mmu[0];
    }, Map.of("shadow", 1L));
    Counters counters = mmu[0].vm().counters();
    assertThat(counters.faults()).isGreaterThan(1_000);
    assertThat(counters.restarts()).isZero();
  }
}
