package zapbook.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import zapbook.mmu.ShadowMmu;
import zapbook.vm.Vm;

/**
 * Plays golden runs on one kind of MMU. What an operation did is read
 * from the events and from what there is to see; the stage knows nothing
 * of it.
 */
public final class ScenarioRunner {
  private final Function<Vm, ShadowMmu> factory;
  /** What a fault gives if not one page is available. */
  private final Object whenFull;

  private ScenarioRunner(
      Function<Vm, ShadowMmu> factory, Object whenFull) {
    this.factory = factory;
    this.whenFull = whenFull;
  }

  /**
   * A runner for a kind of MMU.
   *
   * @param factory makes an MMU for a VM
   * @return a runner that makes a new VM for each run
   */
  public static ScenarioRunner of(Function<Vm, ShadowMmu> factory) {
    return new ScenarioRunner(factory, FullVm.faultOn(factory));
  }

  /**
   * Plays a run.
   *
   * @param scenario its graph
   * @param run what is done
   * @param state the kernel that the MMU stands for
   * @return for each operation its fields; after one that does not end
   *     well there is no other
   * @throws BadScenarioException if the graph cannot be built, or a page
   *     is named that cannot be there
   */
  public List<Map<String, Object>> play(
      Scenario scenario, Run run, KernelState state) {
    return play(scenario, run, state, Bystander.NOBODY);
  }

  /**
   * Plays a run while somebody looks on.
   *
   * @param scenario its graph
   * @param run what is done
   * @param state the kernel that the MMU stands for
   * @param bystander who looks on
   * @return for each operation its fields; after one that does not end
   *     well there is no other
   * @throws BadScenarioException if the graph cannot be built, or a page
   *     is named that cannot be there
   */
  List<Map<String, Object>> play(Scenario scenario, Run run,
      KernelState state, Bystander bystander) {
    World world = worldOf(scenario, run, state);
    NamedPages.check(scenario, run);
    bystander.built(world.mmu);
    return new Play(world, run, state, whenFull, bystander).results();
  }

  private World worldOf(Scenario scenario, Run run, KernelState state) {
    try {
      return World.of(scenario, run, state, factory);
    } catch (IllegalArgumentException wrong) {
      throw new BadScenarioException(
          scenario + ", " + run + ": " + wrong.getMessage());
    }
  }

  /** One run that is being played. */
  private static final class Play {
    private static final int LOGGED = 32;
    private static final int LOGGED_AT_MOST = 400;

    private final World world;
    private final Run run;
    private final Watcher watcher;
    private final Performer performer;
    private final ResultForm form;
    private final Bystander bystander;
    private final List<Map<String, Object>> results = new ArrayList<>();
    /** The operation that runs. */
    private Watch watch;
    /** Yields so far, in the whole run. */
    private long yields;

    Play(World world, Run run, KernelState state, Object whenFull,
        Bystander bystander) {
      this.world = world;
      this.run = run;
      watcher = new Watcher(world);
      performer = new Performer(world, state, whenFull);
      form = new ResultForm(world, state);
      this.bystander = bystander;
    }

    List<Map<String, Object>> results() {
      world.vm.events().listen(watcher);
      world.vm.simulatedLock().contention(run.contention());
      world.vm.simulatedLock().whileDropped(this::othersRun);
      for (Op op : run.ops()) {
        int number = results.size() + 1;
        bystander.before(number, world.mmu);
        boolean well = endsWell(op);
        bystander.after(number, world.mmu);
        if (!well) break;
      }
      return results;
    }

    private boolean endsWell(Op op) {
      watch = watcher.begin();
      try {
        Object result = performer.perform(op, watch);
        results.add(form.ended(op, result, watch));
        watcher.end();
        return true;
      } catch (EndlessException endless) {
        results.add(form.endless(op, endless.why(), watch));
      } catch (RuntimeException crash) {
        results.add(form.crashed(op, crash));
      }
      return false;
    }

    private void othersRun() {
      yields++;
      List<Object> done = new ArrayList<>();
      Map<String, Object> entry = form.yielded(watch);
      for (Action action : run.actions()) {
        if (action.isDueAt(yields)) done.add(act(action.op()));
      }
      if (!done.isEmpty()) entry.put("do", done);
      int logged = watch.yieldLog.size();
      boolean told = logged < LOGGED || !done.isEmpty();
      if (told && logged < LOGGED_AT_MOST) watch.yieldLog.add(entry);
      else watch.yieldsMissing = true;
    }

    private Map<String, Object> act(Op op) {
      Watch action = watcher.begin();
      Object result = performer.perform(op, action);
      watcher.end();
      return form.action(op, result, action);
    }
  }
}
