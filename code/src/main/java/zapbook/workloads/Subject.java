package zapbook.workloads;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import zapbook.mmu.ShadowMmu;
import zapbook.stages.Stage;
import zapbook.stages.Stages;
import zapbook.vm.Vm;

/**
 * An MMU that a workload runs on: a stage, or what stands beside one.
 *
 * @param mark what stands for it in a table: the number of a stage, or a
 *     letter
 * @param name "stage 3", or the name of a variant or a class
 * @param title what it is about, in a line
 * @param stage number of the stage that it is, or that it extends
 * @param factory makes its MMU
 */
public record Subject(String mark, String name, String title, int stage,
    Function<Vm, ? extends ShadowMmu> factory) {
  private static final String LETTERS = "vwxyzabcdefghijklmnopqrstu";

  /**
   * A stage.
   *
   * @param stage which
   * @return it, under its number
   */
  public static Subject of(Stage stage) {
    return new Subject(String.valueOf(stage.number()),
        "stage " + stage.number(), stage.title(), stage.number(),
        stage.factory());
  }

  /**
   * What a workload is compared on: all stages, and then its variants.
   *
   * @param workload which
   * @return them, in that order
   */
  public static List<Subject> of(Workload workload) {
    List<Subject> all = new ArrayList<>();
    for (Stage stage : Stages.all()) all.add(of(stage));
    for (Variant each : workload.variants()) {
      all.add(new Subject(letter(all.size() - Stages.all().size()),
          each.name(), each.title(), each.extended(), each.factory()));
    }
    return all;
  }

  /** The letter of the MMU that comes after so many beside the stages. */
  static String letter(int before) {
    return LETTERS.substring(before, before + 1);
  }

  /** {@return whether it is a stage, and not beside them} */
  public boolean isStage() {
    return mark.equals(String.valueOf(stage));
  }

  @Override
  public String toString() {
    return name + ": " + title;
  }
}
