package zapbook.vm;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import zapbook.machine.GuestEntry;
import zapbook.machine.PageTable;

/**
 * The way through the guest's own page tables, to look at: no entry is
 * marked, nothing is cached, no fault happens.
 *
 * @param page page number of the virtual address
 * @param steps one for each table, from the root; the last one may lead
 *     nowhere
 */
public record GuestWalk(long page, List<Step> steps) {
  /** What {@link Step#gfn} is where the entry is not present. */
  public static final long NOWHERE = -1;

  /**
   * One table and the entry that was used.
   *
   * @param level 4 for the root to 1
   * @param table guest frame that holds the table
   * @param index 0 to 511
   * @param gfn where the entry leads: a table, at level 1 the page
   */
  public record Step(int level, long table, int index, long gfn) { }

  /**
   * Looks up an address in the address space that a vCPU has loaded.
   *
   * @param vm the machine
   * @param vcpu one of its vCPUs, with an address space
   * @param address a virtual address
   * @return the way, as far as it goes
   */
  public static GuestWalk of(Vm vm, Vcpu vcpu, long address) {
    long page = PageTable.pageOf(address);
    List<Step> steps = new ArrayList<>();
    long table = vcpu.rootTable();
    int level = PageTable.LEVELS;
    while (level > 0 && table >= 0) {
      int index = PageTable.index(page, level);
      long pfn = vm.slots().find(table).pfn(table);
      long entry = vm.host().read(pfn, index);
      boolean present = GuestEntry.isPresent(entry);
      long gfn = present ? GuestEntry.gfn(entry) : NOWHERE;
      steps.add(new Step(level, table, index, gfn));
      table = gfn;
      level--;
    }
    return new GuestWalk(page, List.copyOf(steps));
  }

  /** {@return the frame of the page, {@link #NOWHERE} if it has none} */
  public long gfn() {
    Step last = steps.isEmpty() ? null : steps.get(steps.size() - 1);
    return last == null || last.level() > 1 ? NOWHERE : last.gfn();
  }

  @Override
  public String toString() {
    String end = gfn() == NOWHERE ? "nothing"
        : String.format("gfn %#x", gfn());
    return steps.stream().map(step -> String.format("L%d %#x [%d]",
        step.level(), step.table(), step.index()))
        .collect(Collectors.joining(", ", "", " -> " + end));
  }
}
