package zapbook.mmu;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import zapbook.machine.PageTable;
import zapbook.vm.Vcpu;

/**
 * The way of the processor through the shadow pages, to look at: no entry
 * is marked, nothing is cached, no fault happens. Source:
 * for_each_shadow_entry.
 *
 * @param gfn the guest frame
 * @param steps one for each shadow page, from the root
 * @param pfn the host frame, {@link #NOWHERE} if the processor must fault
 */
public record ShadowWalk(long gfn, List<Step> steps, long pfn) {
  /** What {@link #pfn} is where an entry is not present. */
  public static final long NOWHERE = -1;

  /**
   * One shadow page and the entry that was used.
   *
   * @param page the page
   * @param index 0 to 511
   */
  public record Step(ShadowPage page, int index) { }

  /**
   * Looks up a guest frame from a vCPU's root down.
   *
   * @param mmu the MMU
   * @param vcpu a vCPU of its machine
   * @param gfn a guest frame
   * @return the way, as far as it goes
   */
  public static ShadowWalk of(ShadowMmu mmu, Vcpu vcpu, long gfn) {
    List<Step> steps = new ArrayList<>();
    ShadowPage page = mmu.root(vcpu);
    long spte = Spte.NONE;
    while (page != null) {
      int index = PageTable.index(gfn, page.level());
      steps.add(new Step(page, index));
      spte = page.entry(index);
      page = page.child(index);
    }
    boolean leaf = !steps.isEmpty()
        && steps.get(steps.size() - 1).page().level() == 1;
    long pfn = leaf && Spte.isPresent(spte) ? Spte.frame(spte) : NOWHERE;
    return new ShadowWalk(gfn, List.copyOf(steps), pfn);
  }

  @Override
  public String toString() {
    String end = pfn == NOWHERE ? "nothing" : String.format("pfn %#x", pfn);
    return steps.stream().map(step -> String.format("L%d #%d [%d]",
        step.page().level(), step.page().id(), step.index()))
        .collect(Collectors.joining(", ", "", " -> " + end));
  }
}
