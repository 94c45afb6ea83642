package zapbook.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zapbook.mmu.PageGraph;
import zapbook.mmu.PageRole;
import zapbook.mmu.ShadowMmu;
import zapbook.observe.EventKind;
import zapbook.stages.Stages;
import zapbook.vm.Vm;
import zapbook.workloads.Subject;
import zapbook.workloads.Workload;
import zapbook.workloads.Subject;
import zapbook.workloads.Workloads;

/** Replays: what they keep, how large they are, what they say. */
class ReplayTest {
  /** A page of the book can carry this. */
  private static final int MOST_BYTES = 80_000;

  static List<Workload> workloads() {
    return Workloads.all();
  }

  @ParameterizedTest
  @MethodSource("workloads")
  void a_pair_with_standard_parameters_stays_small(Workload workload) {
    boolean huge = workload.name().equals("memory-hotplug");
    String[] given = huge ? new String[] {"gib=1"} : new String[0];
    Replay replay = Replay.pair(workload.name(), workload.chapter() - 1,
        workload.chapter(), given);

    assertThat(replay.json().length()).isLessThan(MOST_BYTES);
    assertThat(replay.json()).doesNotContain("</");
    assertThat(replay.toString().lines()).allSatisfy(line ->
        assertThat(line).hasSizeLessThanOrEqualTo(80));
    assertThat(replay.runs()).allSatisfy(run ->
        assertThat(run.size()).isPositive().isLessThanOrEqualTo(240));
  }

  @Test
  void the_same_run_gives_the_same_data() {
    String first = Replay.of("restarts", 1, "pages=20").json();

    assertThat(Replay.of("restarts", 1, "pages=20").json())
        .isEqualTo(first);
  }

  @Test
  void a_workload_begins_where_its_counters_do() {
    Replay replay = Replay.of(
        "restarts", 4, "pages=3", "roots=1", "unsync=1");
    RecordedRun run = replay.runs().get(0);

    assertThat(run.steps().get(0).kind()).isEqualTo(EventKind.LOCK_TAKEN);
    assertThat(run.pages("active", 0)).containsExactly(6, 5, 4, 3, 2, 1);
    assertThat(run.page(6, 0).roots()).isEqualTo(1);
    assertThat(run.after(0).count(Counted.VISITED)).isZero();
  }

  @Test
  void a_long_run_keeps_its_first_and_last_steps() {
    RecordedRun all = run("restarts", Window.STANDARD.steps(4_000));
    RecordedRun cut = run("restarts", new Window(25, 15, Window.From.RESET));

    int total = all.size();
    assertThat(all.leftOut()).isZero();
    assertThat(cut.totalSteps()).isEqualTo(total);
    assertThat(cut.leftOut()).isEqualTo(total - 40);
    assertThat(words(cut)).isEqualTo(concat(
        words(all).subList(0, 25), words(all).subList(total - 15, total)));
    for (int back = 0; back < 15; back++) {
      assertThat(cut.pages("active", 40 - back))
          .isEqualTo(all.pages("active", total - back));
      assertThat(cut.pages("invalid", 40 - back))
          .isEqualTo(all.pages("invalid", total - back));
    }
    assertThat(cut.extent()).contains("the first 25 and the last 15 kept");
  }

  @Test
  void time_is_counted_from_the_first_step() {
    RecordedRun run = run("restarts", Window.STANDARD);
    List<Step> steps = run.steps();
    List<Row> rows = Row.of(run);

    assertThat(steps.get(0).nanos()).isPositive();
    assertThat(rows.get(0).time()).isEqualTo("0 ns");
    int last = rows.size() - 1;
    long since = steps.get(last).nanos() - steps.get(0).nanos();
    assertThat(since).isBetween(1_000L, 999_999L);
    assertThat(Double.parseDouble(rows.get(last).time().replace(" µs", "")))
        .isCloseTo(since / 1e3, within(0.5));
  }

  @Test
  void what_was_counted_in_the_steps_that_are_kept_is_said_of_these_alone() {
    RecordedRun all = run("restarts", Window.STANDARD.steps(4_000));
    RecordedRun cut = run("restarts", new Window(60, 40, Window.From.RESET));

    assertThat(Replay.of(all).alt()).contains(" restarts; 1 flush")
        .doesNotContain("among them");
    assertThat(Replay.of(cut).alt())
        .contains("the first 60 and the last 40 kept, among them ");
  }

  @Test
  void it_can_begin_with_the_hold_of_the_first_zap() {
    RecordedRun run = run("recycling",
        Window.STANDARD.from(Window.From.FIRST_ZAP));
    List<Step> steps = run.steps();

    assertThat(steps.get(0).kind()).isEqualTo(EventKind.LOCK_TAKEN);
    int zap = 0;
    while (steps.get(zap).kind() != EventKind.PAGE_ZAPPED) zap++;
    assertThat(steps.subList(1, zap)).extracting(Step::kind)
        .doesNotContain(EventKind.LOCK_TAKEN, EventKind.LOCK_RELEASED);
  }

  @Test
  void it_can_begin_with_the_first_hold_of_the_lock() {
    Vm vm = Vm.withMemory("64M").build();
    ShadowMmu mmu = vm.start(Stages.stage(0).create(vm));
    Recording recording = Recording.of(
        mmu, Window.STANDARD.from(Window.From.FIRST_HOLD));
    PageGraph graph = new PageGraph(mmu);
    for (int n = 0; n < 5; n++) graph.page(n, PageRole.direct(1));
    mmu.zapAll();
    RecordedRun run = recording.end("zap-all");

    assertThat(run.pages("active", 0)).containsExactly(5, 4, 3, 2, 1);
    assertThat(run.steps().get(0).kind()).isEqualTo(EventKind.LOCK_TAKEN);
    assertThat(run.leftOut()).isZero();
  }

  @Test
  void where_no_page_is_zapped_the_last_steps_are_kept() {
    Vm vm = Vm.withMemory("64M").build();
    ShadowMmu mmu = vm.start(Stages.stage(0).create(vm));
    Recording recording = Recording.of(
        mmu, new Window(50, 4, Window.From.FIRST_ZAP));
    for (long page = 0; page < 9; page++) vm.vcpu(0).touch(page << 12, true);
    RecordedRun run = recording.end("faults");

    assertThat(run.size()).isEqualTo(4);
    assertThat(run.extent()).contains("the last 4 kept");
    assertThat(run.pages("active", 4)).hasSize(4);
  }

  @Test
  void bad_input_is_told_with_what_was_expected() {
    assertThatThrownBy(() -> Replay.of("restart", 1))
        .hasMessageContaining("expected one of");
    assertThatThrownBy(() -> Replay.of("restarts", 12))
        .hasMessageContaining("expected 0 to 9");
    assertThatThrownBy(() -> Replay.of("restarts", 1, "pages"))
        .hasMessageContaining("expected for instance \"pages=40\"");
    assertThatThrownBy(() -> new Window(0, 1, Window.From.START))
        .hasMessageContaining("at least 1");
  }

  private static RecordedRun run(String workload, Window window) {
    Map<String, Long> small = workload.equals("restarts")
        ? Map.of("pages", 30L, "roots", 2L) : Map.of();
    Window reset = window.from() == Window.From.START
        ? window.from(Window.From.RESET) : window;
    return Replay.of(Workloads.named(workload),
        List.of(Subject.of(Stages.stage(1))), small, reset).runs().get(0);
  }

  private static List<String> words(RecordedRun run) {
    return run.steps().stream().map(Step::words).toList();
  }

  private static List<String> concat(List<String> one, List<String> two) {
    List<String> all = new ArrayList<>(one);
    all.addAll(two);
    return all;
  }
}
