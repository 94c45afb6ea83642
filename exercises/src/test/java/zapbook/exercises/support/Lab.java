package zapbook.exercises.support;

import java.util.List;
import java.util.function.Function;
import zapbook.machine.PageTable;
import zapbook.mmu.Operations;
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
  private final Operations operations;
  private final PageMaker pages;
  private final Recorder recorder;
  private final Reach reach;

  private Lab(Vm vm, Function<Vm, M> maker) {
    this.vm = vm;
    LockKept.watch(vm);
    mmu = Retake.start(vm, maker);
    operations = new Operations(mmu);
    pages = PageMaker.ofLab(mmu);
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

  /** {@return the door to the routines under test} */
  public Operations operations() {
    return operations;
  }

  /** {@return what makes pages by hand} */
  public PageMaker pages() {
    return pages;
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
   * The events of some kinds, since the machine runs or what happened was
   * {@linkplain #forget forgotten}.
   *
   * @param kinds which kinds
   * @return them, oldest first
   */
  public List<Event> events(EventKind... kinds) {
    return recorder.events(kinds);
  }

  /**
   * The same in words, as {@link Story} tells them.
   *
   * @param kinds which kinds
   * @return a line each, oldest first
   */
  public List<String> story(EventKind... kinds) {
    return Story.of(recorder.events(kinds));
  }

  /**
   * How often something happened.
   *
   * @param kind what
   * @return how often
   */
  public int count(EventKind kind) {
    return recorder.events(kind).size();
  }

  /**
   * How often something happened to some pages.
   *
   * @param kind what
   * @param to which pages
   * @return how often, all of them together
   */
  public int count(EventKind kind, List<ShadowPage> to) {
    List<Integer> ids = to.stream().map(ShadowPage::id).toList();
    return (int) recorder.events(kind).stream()
        .filter(event -> ids.contains(event.page())).count();
  }
}
