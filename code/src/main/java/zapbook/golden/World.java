package zapbook.golden;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import zapbook.machine.PageTable;
import zapbook.mmu.Operations;
import zapbook.mmu.PageGraph;
import zapbook.mmu.PageList;
import zapbook.mmu.PageRole;
import zapbook.mmu.ShadowMmu;
import zapbook.mmu.ShadowPage;
import zapbook.vm.HostShrinker;
import zapbook.vm.Paging;
import zapbook.vm.Vm;

/** A page graph in a VM of its own, at the start of a run. */
final class World {
  /** Where a page covers frames if nothing says so. */
  private static final long FRAMES_APART = 16;

  /** More pages at once are not played: memory is finite. */
  private static final int MAX_PAGES = 50_000;
  private static final String TOO_MANY = "more-than-50000-pages-at-once";

  final Vm vm;
  final ShadowMmu mmu;
  final Operations operations;
  final PageGraph graph;
  /** The host, which may ask this VM for pages. */
  final HostShrinker shrinker = new HostShrinker();
  /** Pages that are zapped one by one wait here. */
  final PageList held;
  /** Pages that are not freed, by id. */
  private final Map<Integer, ShadowPage> pages = new TreeMap<>();
  private int lastId;

  private World(Vm vm, ShadowMmu mmu) {
    this.vm = vm;
    this.mmu = mmu;
    operations = new Operations(mmu);
    graph = new PageGraph(mmu);
    held = operations.newList("held");
  }

  static World of(Scenario scenario, Run run, KernelState state,
      Function<Vm, ShadowMmu> factory) {
    Vm vm = Vm.withMemory(memory(scenario) + "K")
        .vcpus(scenario.vcpus())
        .paging(scenario.twoDimensional()
            ? Paging.TWO_DIMENSIONAL : Paging.SHADOW)
        .generation(state.generation()).uncounted().build();
    World world = new World(vm, vm.start(factory.apply(vm)));
    vm.generation().startAt(run.generation());
    world.shrinker.add(vm);
    world.build(scenario, run);
    return world;
  }

  /** So much memory, in KiB, that every entry of the graph has some. */
  private static long memory(Scenario scenario) {
    Map<Integer, PageSpec> specs = new LinkedHashMap<>();
    scenario.pages().forEach(page -> specs.put(page.id(), page));
    long frames = 1;
    for (Entries each : scenario.entries()) {
      PageSpec page = specs.get(each.page());
      if (page == null) continue;
      long size = PageTable.pagesPerEntry(page.level());
      frames = Math.max(frames, page.gfn() + size * (each.last() + 1));
    }
    return frames * PageTable.PAGE_BYTES / 1024;
  }

  private void build(Scenario scenario, Run run) {
    Parts parts = new Parts(scenario, run);
    parts.each("pages", scenario.pages(), spec -> add(spec, run));
    parts.each("links", scenario.links(), this::add);
    parts.each("entries", scenario.entries(), this::add);
    for (PageSpec spec : scenario.pages()) {
      graph.mmioCached(page(spec.id()), spec.mmioCached());
      if (spec.staleUnsync()) graph.sync(page(spec.id()));
    }
    graph.limit(run.limit());
  }

  /** Says of a part that cannot be built where a file has it. */
  private record Parts(Scenario scenario, Run run) {
    <T> void each(String list, List<T> parts, Consumer<T> build) {
      int at = 0;
      for (T part : parts) {
        try {
          build.accept(part);
        } catch (IllegalArgumentException wrong) {
          throw BadScenarioException.in(scenario, run,
              list + "[" + at + "]", wrong.getMessage());
        }
        at++;
      }
    }
  }

  private void add(Link link) {
    graph.link(page(link.parent()), link.slot(), page(link.child()));
  }

  private void add(Entries each) {
    graph.entries(
        page(each.page()), each.first(), each.last(), each.kind());
  }

  private void add(PageSpec spec, Run run) {
    PageRole role = spec.direct() ? PageRole.direct(spec.level())
        : PageRole.indirect(spec.level(), true);
    ShadowPage page = graph.page(spec.gfn(), role);
    enter(page);
    if (page.id() != spec.id()) {
      throw new IllegalArgumentException("page " + spec.id()
          + ": ids count from 1, expected " + page.id());
    }
    graph.generation(page, spec.generation(run))
        .roots(page, spec.rootCount());
    if (spec.unsync() || spec.staleUnsync()) graph.unsync(page);
  }

  private void enter(ShadowPage page) {
    pages.put(page.id(), page);
    lastId = page.id();
  }

  /** A direct leaf, as a fault makes it. */
  ShadowPage insert() {
    if (pages.size() >= MAX_PAGES) throw new EndlessException(TOO_MANY);
    ShadowPage page =
        operations.allocate((lastId + 1) * FRAMES_APART);
    enter(page);
    return page;
  }

  void freed(int id) {
    pages.remove(id);
  }

  /** The page with an id, null if it is freed or was never made. */
  ShadowPage find(int id) {
    return pages.get(id);
  }

  private ShadowPage page(int id) {
    ShadowPage page = find(id);
    if (page != null) return page;
    throw new IllegalArgumentException("there is no page " + id);
  }

  /** All pages that are not freed, by id. */
  Iterable<ShadowPage> pages() {
    return pages.values();
  }

  /** Where a page is: p private, z zapped, h head of active, n nowhere. */
  String place(int id) {
    ShadowPage page = find(id);
    PageList list = page.list();
    if (list == null) return "n";
    if (list != mmu.activeMmuPages()) return list.isPermanent() ? "z" : "p";
    return list.first() == page ? "h" : "active";
  }

  /** Pages on the VM's own lists, or on all others. */
  long waiting(boolean permanent) {
    return mmu.lists().stream()
        .filter(list -> list != mmu.activeMmuPages())
        .filter(list -> list.isPermanent() == permanent)
        .mapToLong(PageList::size).sum();
  }
}
