package zapbook.exercises.support.review;

import zapbook.exercises.support.Bench;
import zapbook.exercises.support.review.Panel.Member;
import zapbook.mmu.ShadowMmu;
import zapbook.observe.StepBudget;
import zapbook.vm.Vm;
import zapbook.vm.VmPlan;

/**
 * A patch under review. Which one it is does not show: only what it does
 * on a machine.
 */
public final class Patch {
  /** More than any honest walk of a test needs. */
  private static final long MOST_STEPS = 50_000;

  private final Member member;
  private final Panel panel;
  private int machines;

  Patch(Member member, Panel panel) {
    this.member = member;
    this.panel = panel;
  }

  /**
   * A machine with this patch, 64 MiB of memory and one vCPU.
   *
   * @return the machine; it runs
   */
  public Bench<ShadowMmu> bench() {
    return bench(Vm.withMemory("64M"));
  }

  /**
   * A machine with this patch.
   *
   * @param plan what machine, such as
   *     {@code Vm.withMemory("64M").vcpus(2)}
   * @return the machine; it runs
   */
  public Bench<ShadowMmu> bench(VmPlan plan) {
    machines++;
    return Bench.of(plan, member.maker(), panel.chapter(),
        panel.paragraph());
  }

  /**
   * The MMU alone, for a test that builds its machine itself.
   *
   * @param vm the machine
   * @return the MMU; {@code vm.start} takes it
   */
  public ShadowMmu mmu(Vm vm) {
    machines++;
    vm.events().listen(new StepBudget(MOST_STEPS));
    return member.maker().apply(vm);
  }

  /** {@return whether the test asked for a machine at all} */
  boolean wasTried() {
    return machines > 0;
  }

  @Override
  public String toString() {
    return "a patch under review";
  }
}
