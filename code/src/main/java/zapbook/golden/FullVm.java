package zapbook.golden;

import java.util.function.Function;
import zapbook.machine.Tlb.Space;
import zapbook.mmu.PageGraph;
import zapbook.mmu.ShadowMmu;
import zapbook.observe.EventKind;
import zapbook.observe.EventListener;
import zapbook.vm.FaultResult;
import zapbook.vm.Vm;

/** A VM in which not one shadow page is available. */
final class FullVm {
  private static final Object NO_SPACE = -28L;
  private static final int MAX_STEPS = 10_000;

  private FullVm() { }

  /**
   * What a fault gives there. The operation "fault" makes room and then a
   * page, it is not a whole fault: what the whole one says when there is
   * no room is found out here.
   */
  static Object faultOn(Function<Vm, ShadowMmu> factory) {
    Vm vm = Vm.withMemory("64M").uncounted().build();
    ShadowMmu mmu = vm.start(factory.apply(vm));
    mmu.loadRoot(vm.vcpu(0));
    new PageGraph(mmu).limit(1);
    vm.events().listen(new Budget());
    try {
      FaultResult result =
          mmu.handleFault(vm.vcpu(0), Space.PHYSICAL, 0, true);
      return result == FaultResult.NO_SPACE ? NO_SPACE : "retry";
    } catch (EndlessException endless) {
      return "endless";
    }
  }

  /** A stage that zaps one root for ever is not waited for. */
  private static final class Budget implements EventListener {
    private int steps;

    @Override
    public void on(EventKind kind, int page, long a, long b) {
      if (kind != EventKind.PAGE_ZAPPED) return;
      if (++steps > MAX_STEPS) throw new EndlessException(null);
    }
  }
}
