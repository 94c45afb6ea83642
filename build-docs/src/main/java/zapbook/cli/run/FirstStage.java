package zapbook.cli.run;

import java.util.List;
import picocli.CommandLine.ITypeConverter;
import zapbook.cli.kit.DidYouMean;
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
    List<Subject> variants = Workloads.all().stream()
        .flatMap(each -> Subject.of(each).stream())
        .filter(each -> !each.isStage()).toList();
    for (Subject each : variants) {
      if (each.name().equals(word)) {
        return each;
      }
    }
    String hint = DidYouMean.hint(
        word, variants.stream().map(Subject::name).toList());
    if (!hint.isEmpty()) {
      throw new WrongUse("there is no stage or variant '" + word + "'" + hint);
    }
    return Subject.of(new StageNumber().convert(word));
  }
}
