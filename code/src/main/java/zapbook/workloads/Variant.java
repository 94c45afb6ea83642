package zapbook.workloads;

import java.util.function.Function;
import zapbook.mmu.ShadowMmu;
import zapbook.vm.Vm;

/**
 * An MMU that stands beside the stages: one of them with other routines.
 *
 * @param name what it is called on the command line
 * @param title what is different, in a line
 * @param label whether a release had it
 * @param extended number of the stage that it extends
 * @param factory makes its MMU
 */
public record Variant(String name, String title, Label label, int extended,
    Function<Vm, ShadowMmu> factory) {

  @Override
  public String toString() {
    return name + " (" + label + "): " + title;
  }
}
