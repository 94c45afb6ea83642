package zapbook.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.api.Test;
import zapbook.mmu.LivePages;
import zapbook.mmu.Operations;
import zapbook.mmu.PageGraph;
import zapbook.mmu.PageList;
import zapbook.mmu.PageRole;
import zapbook.mmu.ShadowMmu;
import zapbook.mmu.ShadowPage;
import zapbook.observe.EventKind;
import zapbook.stages.Stage;
import zapbook.stages.Stages;
import zapbook.vm.Contention;
import zapbook.vm.Vm;
import zapbook.workloads.Workload;
import zapbook.workloads.Workloads;

/** What a recording shows is what the MMU is. */
class RecordingTest {
  private static final Window SHORT = new Window(30, 10, Window.From.RESET);

  static Stream<Arguments> smallWorkloadsOnAllStages() {
    return Workloads.all().stream().flatMap(workload -> Stages.all()
        .stream().map(stage -> Arguments.of(workload, stage)));
  }

  @ParameterizedTest
  @MethodSource("smallWorkloadsOnAllStages")
  void the_last_state_is_that_of_the_mmu_itself(
      Workload workload, Stage stage) {
    ShadowMmu[] mmu = new ShadowMmu[1];
    Recording[] recording = new Recording[1];
    workload.run(vm -> {
      mmu[0] = stage.create(vm);
      recording[0] = Recording.of(mmu[0], SHORT);
      return mmu[0];
    }, SmallRuns.of(workload));
    RecordedRun run = recording[0].end("the run");

    assertThat(run.size()).isPositive();
    same(run, mmu[0]);
  }

  private static void same(RecordedRun run, ShadowMmu mmu) {
    for (PageList list : mmu.lists()) {
      assertThat(run.pages(list.name(), run.size())).as(list.name())
          .isEqualTo(list.pages().stream().map(ShadowPage::id).toList());
    }
    MmuState last = run.after(run.size());
    List<Integer> alive = new ArrayList<>();
    for (ShadowPage page : LivePages.of(mmu)) {
      alive.add(page.id());
      assertThat(last.page(page.id())).as("page #%d", page.id())
          .isEqualTo(PageState.of(page));
    }
    assertThat(last.ids()).containsExactlyInAnyOrderElementsOf(alive);
    assertThat(last.lock.held()).isEqualTo(mmu.vm().lock().isHeld());
    assertThat(last.count(Counted.USED)).isEqualTo(mmu.usedMmuPages());
    assertThat(last.count(Counted.FREED))
        .isEqualTo(mmu.vm().counters().pagesFreed());
    assertThat(last.count(Counted.RESTARTS))
        .isEqualTo(mmu.vm().counters().restarts());
  }

  @Test
  void it_begins_with_the_state_before_the_action() {
    ShadowMmu mmu = withLeaves(4);
    List<String> before = idsNow(mmu);
    RecordedRun run = Replay.around("zap-all", mmu, mmu::zapAll)
        .runs().get(0);

    assertThat(run.pages("active", 0)).extracting(String::valueOf)
        .isEqualTo(before);
    assertThat(run.pages("active", run.size())).isEmpty();
    assertThat(run.leftOut()).isZero();
  }

  @Test
  void what_changes_in_a_step_was_not_so_before_it() {
    ShadowMmu mmu = withLeaves(2);
    RecordedRun run = Replay.around("zap-all", mmu, mmu::zapAll)
        .runs().get(0);
    List<Step> steps = run.steps();

    int invalid = first(steps, EventKind.PAGE_INVALID);
    int page = steps.get(invalid).page();
    assertThat(run.page(page, invalid).invalid()).isFalse();
    assertThat(run.page(page, invalid + 1).invalid()).isTrue();
    int freed = first(steps, EventKind.PAGE_FREED);
    int gone = steps.get(freed).page();
    assertThat(run.page(gone, freed)).isNotNull();
    assertThat(run.page(gone, freed + 1)).isNull();
    int dropped = first(steps, EventKind.ENTRY_DROPPED);
    int leaf = steps.get(dropped).page();
    assertThat(run.page(leaf, dropped).mapped()).isEqualTo(3);
    assertThat(run.page(leaf, dropped + 1).mapped()).isZero();
    assertThat(steps.get(dropped)).hasToString(
        "page #" + leaf + ": 3 entries dropped");
  }

  @Test
  void a_page_made_by_hand_is_seen_at_the_next_hold_of_the_lock() {
    ShadowMmu mmu = withLeaves(1);
    Recording recording = Recording.of(mmu, Window.STANDARD);
    PageGraph graph = new PageGraph(mmu);
    ShadowPage root = graph.page(9, PageRole.indirect(4, true));
    graph.roots(root, 3).generation(root, 7);
    new Operations(mmu).zapAllFast();
    RecordedRun run = recording.end("by hand");

    int taken = first(run.steps(), EventKind.LOCK_TAKEN);
    assertThat(run.page(root.id(), taken + 1).roots()).isEqualTo(3);
    assertThat(run.page(root.id(), taken + 1).generation()).isEqualTo(7);
  }

  @Test
  void the_lock_is_told_with_its_holder_and_what_others_do() {
    Vm vm = Vm.withMemory("64M").contention(Contention.ALWAYS).build();
    ShadowMmu mmu = vm.start(Stages.stage(9).create(vm));
    PageGraph graph = new PageGraph(mmu);
    for (int n = 0; n < 15; n++) {
      graph.page(n * 512L, PageRole.direct(1));
    }
    vm.simulatedLock().whileDropped(() -> vm.vcpu(0).touch(0, true));
    RecordedRun run = Replay.around("zap-all-fast", mmu,
        new Operations(mmu)::zapAllFast).runs().get(0);
    List<Step> steps = run.steps();

    int yield = first(steps, EventKind.YIELDED);
    assertThat(run.lock(yield).holder()).isEqualTo("an operation");
    assertThat(run.lock(yield).wanted()).isTrue();
    assertThat(run.lock(yield + 1).held()).isFalse();
    assertThat(steps.get(yield).mark()).isEqualTo(Mark.YIELD);
    int fault = first(steps, EventKind.FAULT);
    int taken = fault + first(
        steps.subList(fault, steps.size()), EventKind.LOCK_TAKEN);
    assertThat(fault).isGreaterThan(yield);
    assertThat(run.lock(taken + 1).holder()).isEqualTo("vCPU 0");
    assertThat(run.lock(run.size() - 1).holder()).isEqualTo("an operation");
  }

  private static int first(List<Step> steps, EventKind kind) {
    for (int at = 0; at < steps.size(); at++) {
      if (steps.get(at).kind() == kind) return at;
    }
    throw new AssertionError("no " + kind + " in " + steps);
  }

  private static List<String> idsNow(ShadowMmu mmu) {
    return mmu.activeMmuPages().pages().stream()
        .map(page -> String.valueOf(page.id())).toList();
  }

  private static ShadowMmu withLeaves(int leaves) {
    Vm vm = Vm.withMemory("64M").build();
    ShadowMmu mmu = vm.start(Stages.stage(4).create(vm));
    PageGraph graph = new PageGraph(mmu);
    for (int n = 0; n < leaves; n++) {
      ShadowPage leaf = graph.page(n * 512L, PageRole.direct(1));
      graph.entries(leaf, 0, 2, PageGraph.Kind.MAP);
    }
    return mmu;
  }
}
