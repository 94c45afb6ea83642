package zapbook.workloads;

import java.util.List;
import java.util.function.Function;
import zapbook.mmu.Operations;
import zapbook.mmu.ShadowMmu;
import zapbook.mmu.ShadowPage;
import zapbook.vm.Vm;

/**
 * A guest is near its limit, and the oldest pages are roots in use.
 *
 * <p>Before chapter 5 making room begins at the tail and gives up at the
 * first root in use, having emptied it: a broadcast, no page freed, and
 * the next fault meets the next root. Afterwards one round leaves the
 * roots alone and makes all the room. Each round that frees anything
 * flushed once before, too: no flush is saved here.
 */
final class Recycling extends Workload {
  private static final int LIMIT = 64;
  private static final int ENOUGH = 25;
  private static final int MOST_ROUNDS = 1_000;

  Recycling() {
    super("recycling", 5, "making room past roots in use",
        new Parameter("used", "pages in use, of 64 allowed", 60, 1, 64),
        new Parameter("roots", "roots in use among them, the oldest",
            3, 0, 30));
  }

  @Override
  String conflict(Values values) {
    return values.atMost("roots", "used", "they are among the pages in use");
  }

  @Override
  public String whatToSee() {
    return "Up to stage 4 one round after the other empties a root in "
        + "use, frees nothing and makes every vCPU reload, until no "
        + "root is left at the end; from stage 5 on one round leaves "
        + "the roots alone and makes all the room.";
  }

  @Override
  public String needsSimulation() {
    return "";
  }

  @Override
  void run(Function<Vm, ? extends ShadowMmu> stage, Values values,
      Figures figures) {
    Vm vm = figures.guest("4G").build();
    ShadowMmu mmu = vm.start(stage.apply(vm));
    Population population = new Population(mmu);
    int roots = values.number("roots");
    List<ShadowPage> oldest = population.roots(roots);
    population.leaves(values.number("used") - roots, 1);
    mmu.changeMmuPages(LIMIT);
    vm.counters().reset();
    Operations operations = new Operations(mmu);
    long rounds = 0;
    boolean enough = false;
    while (!enough && rounds < MOST_ROUNDS) {
      rounds++;
      boolean room = operations.makePagesAvailable();
      enough = mmu.availableMmuPages() >= ENOUGH;
      if (room) operations.allocate((0x800 + rounds) * 512);
    }
    figures.put("rounds", rounds);
    figures.put("reloads", vm.counters().reloads());
    figures.put("flushes", vm.counters().flushes());
    figures.put("rootsZapped", oldest.stream()
        .filter(ShadowPage::isInvalid).count());
    figures.take(vm);
  }
}
