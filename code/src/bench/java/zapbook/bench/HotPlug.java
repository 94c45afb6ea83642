package zapbook.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import zapbook.machine.PageTable;
import zapbook.mmu.PageGraph;
import zapbook.mmu.PageRole;
import zapbook.mmu.ShadowMmu;
import zapbook.mmu.ShadowPage;
import zapbook.vm.MemorySlot;

/**
 * A slot appears in a 4 GiB guest that is mapped by 4 KiB pages, 2,048
 * leaf pages of 512 entries: before chapter 3 all pages go, afterwards
 * those with the mark. The marked leaves stand evenly in the list. The
 * lock is that of real threads, and nobody else wants it.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgsAppend =
    {"-Xms3g", "-Xmx3g", "-Xmn2g", "-XX:+UseSerialGC"})
public class HotPlug {
  static final int GIB = 4;

  private static final int LEAVES = GIB * 512;
  /** The first stage that has the walk over MMIO pages. */
  private static final int MMIO_WALK = 3;
  private static final long OUT_OF_THE_WAY = 1L << 30;

  /** The stage: 2 is before the patch, 3 is after it. */
  @Param({"2", "3"})
  private int stage;

  /** Leaves that hold an MMIO entry. */
  @Param({"0", "1", "16", "64"})
  private int marked;

  private ShadowMmu mmu;
  private PageGraph graph;
  private MemorySlot appeared;
  /** First frames of the leaves that the next call zaps. */
  private final List<Long> zapped = new ArrayList<>();
  /** Leaves that were built since all were. */
  private int rebuilt;

  /** A guest whose tables are full. */
  @Setup
  public void start() {
    mmu = Guests.underRealLock(GIB + "G", stage);
    graph = new PageGraph(mmu);
    appeared = mmu.vm().createSlot("hot-plugged", OUT_OF_THE_WAY, 512);
    Guests.refill(mmu, GIB);
  }

  /**
   * Builds what the call before has zapped. Leaves that are built anew
   * stand at the head of the list; before too many do, all are.
   */
  @Setup(Level.Invocation)
  public void fill() {
    if (stage < MMIO_WALK || rebuilt > LEAVES / 4) {
      mmu.zapAll();
      Guests.refill(mmu, GIB);
      rebuilt = 0;
    } else {
      zapped.forEach(this::rebuild);
      rebuilt += zapped.size();
    }
    mark();
  }

  private void rebuild(long gfn) {
    ShadowPage parent = mmu.root(mmu.vm().vcpu(0));
    for (int level = PageTable.LEVELS; level > 2; level--) {
      parent = parent.child(PageTable.index(gfn, level));
    }
    ShadowPage leaf = graph.page(gfn, PageRole.direct(1));
    graph.link(parent, PageTable.index(gfn, 2), leaf);
    graph.entries(leaf, 0, PageTable.ENTRIES - 1, PageGraph.Kind.MAP);
  }

  /** So many of all leaves, each in the middle of its part of them. */
  private void mark() {
    zapped.clear();
    if (marked == 0) return;
    int part = LEAVES / marked;
    int leaf = 0;
    for (ShadowPage page : mmu.activeMmuPages().pages()) {
      if (page.level() > 1 || leaf++ % part != part / 2) continue;
      graph.mmioCached(page, true);
      zapped.add(page.gfn());
    }
  }

  /** The MMU's part of a slot that is created. */
  @Benchmark
  public void slotCreated() {
    mmu.slotCreated(appeared);
  }
}
