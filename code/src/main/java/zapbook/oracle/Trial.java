package zapbook.oracle;

import java.util.List;
import java.util.function.Function;
import zapbook.mmu.ShadowMmu;
import zapbook.vm.Vm;

/**
 * One run of a list of operations on a fresh machine.
 *
 * @param stage makes the MMU
 * @param setup which machine
 * @param auditEvery operations between two audits
 */
record Trial(
    Function<Vm, ? extends ShadowMmu> stage, Setup setup, int auditEvery) {

  /**
   * What went wrong.
   *
   * @param finding a sentence
   * @param at how many operations had been done before
   */
  record Outcome(String finding, int at) { }

  /** What went wrong first, or null. */
  Outcome run(List<Operation> operations) {
    World world = new World(setup, stage, auditEvery == 1);
    int at = 0;
    try {
      for (; at < operations.size(); at++) {
        world.run(operations.get(at));
        world.glance();
        if ((at + 1) % auditEvery == 0) world.audit();
      }
      world.audit();
      world.sweep();
      world.audit();
      return null;
    } catch (Lie e) {
      return new Outcome(e.getMessage(), at);
    } catch (RuntimeException | AssertionError | StackOverflowError e) {
      return new Outcome(thrown(e), at);
    }
  }

  private static String thrown(Throwable e) {
    for (StackTraceElement frame : e.getStackTrace()) {
      if (frame.getClassName().startsWith("zapbook.")) {
        return e + " at " + frame;
      }
    }
    return e.toString();
  }

  Trial auditingEvery(int count) {
    return new Trial(stage, setup, count);
  }
}
