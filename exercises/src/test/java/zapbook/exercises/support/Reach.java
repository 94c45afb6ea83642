package zapbook.exercises.support;

import java.util.ArrayList;
import java.util.List;
import zapbook.machine.Tlb;
import zapbook.observe.EventKind;
import zapbook.observe.EventListener;
import zapbook.vm.Vcpu;
import zapbook.vm.Vm;

/**
 * Who reaches a freed page: at the moment when it is freed, and now. A
 * vCPU reaches a page as long as its TLB holds a translation that was read
 * from it.
 */
public final class Reach implements EventListener {
  private final Vm vm;
  private final List<Integer> freed = new ArrayList<>();
  private final List<String> whenFreed = new ArrayList<>();

  Reach(Vm vm) {
    this.vm = vm;
  }

  @Override
  public void on(EventKind kind, int page, long a, long b) {
    if (kind != EventKind.PAGE_FREED) return;
    freed.add(page);
    whenFreed.addAll(to(page));
  }

  /** {@return who reached a page when it was freed, a line each} */
  public List<String> whenFreed() {
    return List.copyOf(whenFreed);
  }

  /** {@return who reaches a freed page now, a line each} */
  public List<String> now() {
    return freed.stream().flatMap(page -> to(page).stream()).toList();
  }

  private List<String> to(int page) {
    List<String> lines = new ArrayList<>();
    for (Vcpu vcpu : vm.vcpus()) {
      for (Tlb.Entry entry : vcpu.tlb().entries()) {
        if (entry.shadowPage() == page) lines.add(vcpu + ": " + entry);
      }
    }
    return lines;
  }
}
