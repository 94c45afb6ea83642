package zapbook.stages;

import java.util.List;
import java.util.function.Function;
import zapbook.mmu.ShadowMmu;
import zapbook.vm.Vm;

/**
 * What is known about a stage.
 *
 * @param number 0 for the MMU before chapter 1
 * @param title what its patch does, as the chapter is called
 * @param seed name of the patch that the kit was asked to tell, or null
 * @param commits the commits that it stands for, oldest first
 * @param routines the methods that it declares
 * @param removed the methods that its patch removed
 * @param factory makes its MMU
 */
public record Stage(int number, String title, String seed,
    List<Commit> commits, List<String> routines, List<String> removed,
    Function<Vm, ShadowMmu> factory) {

  /**
   * Makes an MMU of this stage.
   *
   * @param vm the machine it is made for
   * @return the MMU, not yet serving
   */
  public ShadowMmu create(Vm vm) {
    return factory.apply(vm);
  }

  /**
   * The commit that gave a routine its form in this stage.
   *
   * @param routine a method that this stage declares or removes
   * @return the last of its commits that changed it; null in stage 0,
   *     which stands before all commits
   */
  public Commit commitOf(String routine) {
    Commit last = null;
    for (Commit commit : commits) {
      if (commit.changed(routine)) last = commit;
    }
    return last;
  }

  @Override
  public String toString() {
    return "stage " + number + ": " + title;
  }
}
