package zapbook.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import zapbook.machine.CostTable;
import zapbook.machine.OutOfHostMemoryException;
import zapbook.mmu.Operations;
import zapbook.mmu.PageGraph;
import zapbook.mmu.PageRole;
import zapbook.mmu.ShadowMmu;
import zapbook.mmu.ShadowPage;
import zapbook.stages.Stages;
import zapbook.vm.Vm;

/** Each kind of line: what is printed, and when it was. */
class KernelLogTest {
  private long now;
  private final KernelLog log = new KernelLog(() -> now);

  @Test
  void aLineHasTheTimeInSecondsAndMicroseconds() {
    now = 24_000_000_999L;
    log.print("a line");
    assertThat(log.lines()).containsExactly("[   24.000000] a line");
  }

  @Test
  void aLineOfAnEarlierTimeStandsBeforeThoseOfLaterTimes() {
    now = 5;
    log.print("first");
    now = 30_000_000_000L;
    log.print("third");
    log.print(24_000_000_000L, "second");
    assertThat(log.lines()).extracting(line -> line.substring(15))
        .containsExactly("first", "second", "third");
  }

  @Test
  void whatIsBeyondTheFirstThousandIsCountedAndNotKept() {
    for (int n = 0; n < KernelLog.KEPT + 1_234; n++) log.print("flood");
    assertThat(log.lines()).hasSize(KernelLog.KEPT + 1)
        .last().asString().endsWith("] 1,234 more lines suppressed");
  }

  @Test
  void aSoftLockupIsPrintedAtTheSixthLookAndNotWhenTheHoldEnds() {
    long entryNanos = 30_000_000_000L / 512;
    Vm vm = Vm.withMemory("4M")
        .costs(CostTable.BOOK.withDropEntry(entryNanos)).build();
    ShadowMmu mmu = vm.start(Stages.stage(8).create(vm));
    PageGraph graph = new PageGraph(mmu);
    ShadowPage leaf = graph.page(0, PageRole.direct(1));
    graph.entries(leaf, 0, 511, PageGraph.Kind.MAP);
    mmu.zapAll();
    assertThat(vm.clock().nanos()).isGreaterThan(29_000_000_000L);
    assertThat(vm.kernelLog().lines()).hasSize(1).first().asString()
        .startsWith("[   24.0000").contains("soft lockup", "for 22s");
  }

  @Test
  void aWarningNamesTheKernelsFunctionAndThePage() {
    Vm vm = Vm.withMemory("64M").build();
    ShadowMmu mmu = vm.start(Stages.stage(3).create(vm));
    PageGraph graph = new PageGraph(mmu);
    ShadowPage leaf = graph.page(0x10, PageRole.indirect(1, true));
    ShadowPage table = graph.page(0x11, PageRole.indirect(2, true));
    graph.link(table, 0, leaf).unsync(leaf).mmioCached(table, true);
    new Operations(mmu).zapMmio();
    assertThat(vm.kernelLog().lines()).hasSize(1).first().asString()
        .contains("] WARNING: __kvm_mmu_zap_all: page #2 L2", "mmio",
            "took others along");
  }

  @Test
  void aHostWithoutMemorySaysHowMuchWasWantedAndLeft() {
    Vm vm = Vm.withMemory("64M").hostMemory("100K").build();
    vm.start(Stages.stage(0).create(vm));
    assertThatThrownBy(() -> vm.host().reserve(26))
        .isInstanceOf(OutOfHostMemoryException.class);
    assertThat(vm.kernelLog().lines()).hasSize(1).first().asString()
        .endsWith("] Out of memory: page allocation failure,"
            + " frames wanted: 26, left: 25 of 25");
  }

  @Test
  void eachVmOnAHostThatRunsOutOfMemoryHasTheLine() {
    Vm one = Vm.withMemory("64M").hostMemory("64K").build();
    Vm other = Vm.withMemory("64M").on(one.host()).build();
    assertThatThrownBy(() -> one.host().allocateRun(17));
    assertThat(other.kernelLog().lines()).hasSize(1).first().asString()
        .contains("frames wanted: 17, left: 16 of 16");
  }
}
