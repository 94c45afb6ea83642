package zapbook.cli.run;

import picocli.CommandLine.ITypeConverter;
import zapbook.cli.kit.StageNumber;
import zapbook.cli.kit.WrongUse;
import zapbook.workloads.Subject;
import zapbook.workloads.Workloads;

/**
 * Reads the stage, or the variant, in front of a workload, and knows when
 * they swapped.
 */
final class FirstStage implements ITypeConverter<Subject> {

  @Override
  public Subject convert(String word) {
    if (WorkloadName.isOne(word)) {
      throw new WrongUse("the stage comes before the workload, for"
          + " instance: run 0 " + word);
    }
    return Workloads.all().stream()
        .flatMap(each -> Subject.of(each).stream())
        .filter(each -> !each.isStage() && each.name().equals(word))
        .findFirst()
        .orElseGet(() -> Subject.of(new StageNumber().convert(word)));
  }
}
