package zapbook.cli.run;

import java.util.function.Supplier;
import zapbook.cli.kit.Failed;
import zapbook.workloads.Workload;

/** Runs a workload, and says in one line if it is too large for Java. */
final class Running {

  private Running() {}

  static <T> T watched(Supplier<T> run, Workload workload) {
    try {
      return run.get();
    } catch (OutOfMemoryError e) {
      long mebibytes = Runtime.getRuntime().maxMemory() >> 20;
      throw new Failed(workload.name() + " with these parameters needs"
          + " more memory than the " + mebibytes + " MiB that Java has;"
          + " start it with java -Xmx and a larger size");
    }
  }
}
