package zapbook.exercises.support;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import zapbook.machine.PageTable;
import zapbook.mmu.ShadowMmu;
import zapbook.mmu.ShadowPage;
import zapbook.observe.Event;
import zapbook.observe.EventKind;
import zapbook.observe.Recorder;
import zapbook.vm.Vcpu;
import zapbook.vm.Vm;
import zapbook.vm.VmPlan;

/**
 * A machine with an MMU under test, and everything that it does written
 * down.
 *
 * @param <M> the class under test
 */
public final class Lab<M extends ShadowMmu> {
  /** So many guest frames one leaf page maps: 2 MiB of memory. */
  public static final long FRAMES_PER_LEAF = PageTable.ENTRIES;

  private final Vm vm;
  private final M mmu;
  private final Recorder recorder;
  private final Reach reach;

  private Lab(Vm vm, Function<Vm, M> maker) {
    this.vm = vm;
    mmu = Retake.start(vm, maker);
    recorder = new Recorder(vm.clock()::nanos);
    reach = new Reach(vm);
    vm.events().listen(recorder);
    vm.events().listen(reach);
  }

  /**
   * A running machine.
   *
   * @param <M> the class under test
   * @param plan what machine
   * @param maker makes the MMU
   * @return the machine; what it did to start is not written down
   */
  public static <M extends ShadowMmu> Lab<M> of(
      VmPlan plan, Function<Vm, M> maker) {
    return new Lab<>(plan.build(), maker);
  }

  /**
   * A running machine with 64 MiB of memory.
   *
   * @param <M> the class under test
   * @param vcpus how many vCPUs
   * @param maker makes the MMU
   * @return the machine; what it did to start is not written down
   */
  public static <M extends ShadowMmu> Lab<M> with(
      int vcpus, Function<Vm, M> maker) {
    return of(Vm.withMemory("64M").vcpus(vcpus), maker);
  }

  /**
   * Every vCPU touches one frame of each of the first leaf pages.
   *
   * @param leaves how many leaf pages come to be
   */
  public void touch(int leaves) {
    for (Vcpu vcpu : vm.vcpus()) {
      for (int leaf = 0; leaf < leaves; leaf++) {
        long gfn = leaf * FRAMES_PER_LEAF + leaf + 1;
        vcpu.write(gfn * PageTable.PAGE_BYTES, leaf);
      }
    }
  }

  /** {@return the machine} */
  public Vm vm() {
    return vm;
  }

  /** {@return the MMU under test} */
  public M mmu() {
    return mmu;
  }

  /** {@return who reaches freed pages} */
  public Reach reach() {
    return reach;
  }

  /**
   * Pages that wait on a list to be freed.
   *
   * @return all pages on all lists but the active one
   */
  public List<ShadowPage> zappedAndKept() {
    return mmu.lists().stream()
        .filter(list -> list != mmu.activeMmuPages())
        .flatMap(list -> list.pages().stream()).toList();
  }

  /** What happened so far was preparation: it is forgotten. */
  public void forget() {
    recorder.clear();
  }

  /**
   * The events of some kinds since the machine runs, in words. A run of
   * more than three of the same kind is cut short.
   *
   * @param kinds which kinds
   * @return them, oldest first
   */
  public List<String> story(EventKind... kinds) {
    List<Event> events = recorder.events(kinds);
    List<String> lines = new ArrayList<>();
    for (int from = 0, to; from < events.size(); from = to) {
      to = endOfRun(events, from);
      int shown = to - from > 3 ? 2 : to - from;
      events.subList(from, from + shown)
          .forEach(event -> lines.add(event.toString()));
      int more = to - from - shown;
      if (more > 0) lines.add("... " + more + " more of that kind");
    }
    return lines;
  }

  private static int endOfRun(List<Event> events, int from) {
    EventKind kind = events.get(from).kind();
    int to = from;
    while (to < events.size() && events.get(to).kind() == kind) to++;
    return to;
  }

  /**
   * How often something happened since the machine runs.
   *
   * @param kind what
   * @return how often
   */
  public int count(EventKind kind) {
    return recorder.events(kind).size();
  }
}
