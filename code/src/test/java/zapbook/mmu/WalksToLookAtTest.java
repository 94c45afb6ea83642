package zapbook.mmu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zapbook.observe.Recorder;
import zapbook.stages.Stage0;
import zapbook.trace.LackeyTrace;
import zapbook.trace.Progress;
import zapbook.trace.TraceRun;
import zapbook.vm.GuestWalk;
import zapbook.vm.Vcpu;

class WalksToLookAtTest {
  /** The first instruction of the trace. */
  private static final long TOUCHED = 0x401ab70;
  private static final long UNTOUCHED = 0x7000_0000_0000L;

  private TraceRun run;
  private Vcpu vcpu;

  @BeforeEach
  void runARealProgram() throws Exception {
    run = new TraceRun(LackeyTrace.sample("true"), "64M", Stage0::new);
    run.run(Progress.NONE);
    vcpu = run.vm().vcpu(0);
  }

  @Test
  void theTwoWalksLeadWhereTheTlbLeads() {
    long gfn = GuestWalk.of(run.vm(), vcpu, TOUCHED).gfn();
    long pfn = ShadowWalk.of(run.mmu(), vcpu, gfn).pfn();
    assertThat(pfn).isEqualTo(run.vm().slots().find(gfn).pfn(gfn));
  }

  @Test
  void aWalkHasFourStepsFromTheRootDown() {
    assertThat(GuestWalk.of(run.vm(), vcpu, TOUCHED).steps())
        .extracting(GuestWalk.Step::level).containsExactly(4, 3, 2, 1);
    assertThat(ShadowWalk.of(run.mmu(), vcpu, 0x100).steps())
        .extracting(step -> step.page().level()).containsExactly(4, 3, 2, 1);
  }

  @Test
  void whatWasNeverTouchedLeadsNowhere() {
    GuestWalk walk = GuestWalk.of(run.vm(), vcpu, UNTOUCHED);
    assertThat(walk.gfn()).isEqualTo(GuestWalk.NOWHERE);
    assertThat(walk).hasToString("L4 0x100 [224] -> nothing");
    assertThat(ShadowWalk.of(run.mmu(), vcpu, 0x3000).pfn())
        .isEqualTo(ShadowWalk.NOWHERE);
  }

  @Test
  void lookingChangesNothing() {
    Recorder recorder = new Recorder(run.vm().clock()::nanos);
    run.vm().events().listen(recorder);
    ShadowWalk.of(run.mmu(), vcpu, GuestWalk.of(
        run.vm(), vcpu, TOUCHED).gfn());
    GuestWalk.of(run.vm(), vcpu, UNTOUCHED);
    assertThat(recorder.events()).isEmpty();
  }
}
