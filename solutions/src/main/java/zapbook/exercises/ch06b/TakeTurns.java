package zapbook.exercises.ch06b;

import zapbook.vm.HostShrinker;
import zapbook.vm.Vm;

/**
 * Exercise 6b, ten minutes: every VM in its turn.
 *
 * <p>A host that runs short of memory asks one VM at a call for all the
 * pages that it wants, so that one lock is taken and one guest disturbed.
 * But it goes through its list of VMs from the beginning each time, and
 * the first that has a page is asked again and again. That guest faults
 * for its pages all the time while its neighbours keep theirs. Let the VMs
 * take turns: nobody is asked twice before everybody who has pages was
 * asked once. A turn is a turn, whatever comes of it: a large VM gives no
 * more than a small one, and who had nothing to give was asked all the
 * same.
 *
 * <p>Here it is not an MMU that you change but the host's shrinker, which
 * serves the MMUs of all VMs; they are our Stage 6. The starting point is
 * made up. As far back as this book goes, KVM's shrinker took turns.
 *
 * <p>The story is told in chapter 6, "Batched shrinking"; exercise 6 is
 * the larger one. The class extends our HostShrinker;
 * nothing has to be solved before it.
 */
public class TakeTurns extends HostShrinker {
  /**
   * Asks one VM for pages: the first that has something. At most as many
   * VMs are looked at as pages are wanted. Kernel function:
   * mmu_shrink_scan.
   *
   * @param request how many pages are wanted
   * @return how many the host is told that it gets
   */
  @Override
  public long scan(long request) {
    long budget = request;
    for (Vm vm : vms()) {
      if (budget-- == 0) break;
      if (!vm.mmu().hasSomethingToShrink()) continue;
      moveToTail(vm);
      return vm.mmu().shrink(request);
    }
    return 0;
  }
}
