package zapbook.cli.kit;

import picocli.CommandLine.ITypeConverter;
import zapbook.stages.Stage;
import zapbook.stages.Stages;

/** Reads the number of a stage as a user types it. */
public final class StageNumber implements ITypeConverter<Stage> {

  @Override
  public Stage convert(String word) {
    int last = Stages.all().size() - 1;
    if (word.matches("[0-9]{1,3}") && Integer.parseInt(word) <= last) {
      return Stages.stage(Integer.parseInt(word));
    }
    throw new WrongUse("there is no stage '" + word + "'; expected "
        + (last == 0 ? "0, so far the only one" : "0 to " + last));
  }
}
