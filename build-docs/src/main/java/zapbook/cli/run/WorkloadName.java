package zapbook.cli.run;

import java.util.List;
import picocli.CommandLine.ITypeConverter;
import zapbook.cli.kit.DidYouMean;
import zapbook.cli.kit.Words;
import zapbook.cli.kit.WrongUse;
import zapbook.workloads.Workload;
import zapbook.workloads.Workloads;

/** Reads the name of a workload as a user types it. */
final class WorkloadName implements ITypeConverter<Workload> {

  @Override
  public Workload convert(String word) {
    if (isOne(word)) {
      return Workloads.named(word);
    }
    throw new WrongUse("there is no workload '" + word + "'"
        + DidYouMean.hintOr(word, names(),
            "; see " + Words.here().command("run")));
  }

  /** Whether a workload has that name. */
  static boolean isOne(String word) {
    return names().contains(word);
  }

  /** All names, in the order of the chapters. */
  static List<String> names() {
    return Workloads.all().stream().map(Workload::name).toList();
  }
}
