package zapbook.cli.run;

import picocli.CommandLine.ITypeConverter;
import zapbook.cli.kit.StageNumber;
import zapbook.cli.kit.WrongUse;
import zapbook.stages.Stage;

/** Reads the stage in front of a workload, and knows when they swapped. */
final class FirstStage implements ITypeConverter<Stage> {

  @Override
  public Stage convert(String word) {
    if (WorkloadName.isOne(word)) {
      throw new WrongUse("the stage comes before the workload, for"
          + " instance: run 0 " + word);
    }
    return new StageNumber().convert(word);
  }
}
