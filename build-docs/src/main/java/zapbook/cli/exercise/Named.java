package zapbook.cli.exercise;

import java.util.List;
import zapbook.cli.kit.Kit;
import zapbook.cli.kit.WrongUse;
import zapbook.proof.Exercise;
import zapbook.proof.Exercises;

/** Finds exercises by what the reader typed. */
final class Named {

  private Named() {}

  /** The exercise; an unknown one is wrong use. */
  static Exercise of(String typed) {
    try {
      return Exercises.named(Kit.here().root(), typed);
    } catch (IllegalArgumentException e) {
      throw new WrongUse(e.getMessage());
    }
  }

  /** The exercise, or all of them if none was typed. */
  static List<Exercise> orAll(String typed) {
    return typed == null ? Exercises.in(Kit.here().root())
        : List.of(of(typed));
  }
}
