package zapbook.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import zapbook.stages.Stages;
import zapbook.threads.RealRuns;
import zapbook.workloads.Result;
import zapbook.workloads.Subject;
import zapbook.workloads.Workload;
import zapbook.workloads.Workloads;

/**
 * Every workload with its standard parameters, on the stage before its
 * chapter, on the one after it, and on its variants: what is counted, how long the lock is
 * held in virtual time, and how long in real time, as the median of
 * several runs. Writes {@code target/workloads.adoc}.
 *
 * <pre>
 *   mvn -q -pl code -Pbench verify -Dbench.main=AllWorkloads
 * </pre>
 */
public final class AllWorkloads {
  private static final Path TABLE = Path.of("target", "workloads.adoc");
  private static final RealRuns RUNS = new RealRuns(3, 7);
  private static final String[] UNITS = {"ns", "µs", "ms", "s"};
  private static final String NONE = "–";

  private AllWorkloads() { }

  /**
   * Runs them.
   *
   * @param args not used
   * @throws IOException if the table cannot be written
   */
  public static void main(String[] args) throws IOException {
    Locale.setDefault(Locale.ROOT);
    StringBuilder text = new StringBuilder(heading());
    for (Workload workload : Workloads.all()) {
      System.err.println(workload.name());
      text.append(rows(workload));
    }
    text.append("|===\n");
    Files.createDirectories(TABLE.getParent());
    Files.writeString(TABLE, text);
    System.out.println(text);
    System.out.println("written to " + TABLE);
  }

  private static String heading() {
    return Machine.asCode() + "\n\nReal time: median, and least to most,"
        + " of " + RUNS.runs() + " runs after " + RUNS.warmUps()
        + " that warmed up the compiler.\n\n"
        + "[%header,cols=\"5,4,5,>3,>3,>5,>3\"]\n|===\n"
        + "| workload | runs on | what is counted"
        + " | longest hold, virtual | all holds, virtual"
        + " | longest hold, real | all holds, real\n";
  }

  /** A workload on a stage: counted in a simulation, measured for real. */
  private record Both(Subject subject, Result counted, Result measured) {
    static Both of(Workload workload, int stage) {
      return of(workload, Subject.of(Stages.stage(stage)));
    }

    static Both of(Workload workload, Subject subject) {
      boolean real = workload.needsSimulation().isEmpty();
      return new Both(subject, workload.run(subject.factory()), !real ? null
          : RUNS.of(workload, subject.factory(), Map.of()));
    }

    long virtual(String name) {
      return counted.lock().get(name);
    }

    String row(String workload) {
      return String.format("%n| %s | %s | %s | %s | %s | %s | %s%n",
          workload, subject.name(), figure(), time(virtual("maxHoldNanos")),
          time(virtual("totalHoldNanos")), longest(),
          measured == null ? NONE : time(real("realTotalHoldNanos")));
    }

    long real(String name) {
      return measured.figure(name);
    }

    private String figure() {
      Map.Entry<String, Long> first =
          counted.figures().entrySet().iterator().next();
      return String.format("%s %,d, %s", first.getKey(), first.getValue(),
          counted.outcome());
    }

    private String longest() {
      return measured == null ? NONE : time(real("realMaxHoldNanos"))
          + " (" + time(real("realLeastMaxHoldNanos")) + " to "
          + time(real("realMostMaxHoldNanos")) + ")";
    }
  }

  private static String rows(Workload workload) {
    Both before = Both.of(workload, workload.chapter() - 1);
    Both after = Both.of(workload, workload.chapter());
    boolean real = before.measured != null;
    StringBuilder variants = new StringBuilder();
    for (Subject each : Subject.of(workload)) {
      if (!each.isStage()) variants.append(Both.of(workload, each).row(""));
    }
    return before.row(workload.name()) + after.row("")
        + String.format("%n| | before / after | | %s | %s | %s | %s%n",
            ratio(before.virtual("maxHoldNanos"),
                after.virtual("maxHoldNanos")),
            ratio(before.virtual("totalHoldNanos"),
                after.virtual("totalHoldNanos")),
            real ? ratio(before.real("realMaxHoldNanos"),
                after.real("realMaxHoldNanos")) : NONE,
            real ? ratio(before.real("realTotalHoldNanos"),
                after.real("realTotalHoldNanos")) : NONE) + variants;
  }

  private static String ratio(long before, long after) {
    return after == 0 ? NONE
        : String.format("%,.2f", (double) before / after);
  }

  private static String time(long nanos) {
    double value = nanos;
    int unit = 0;
    while (value >= 1_000 && unit < UNITS.length - 1) {
      value /= 1_000;
      unit++;
    }
    return String.format(unit == 0 ? "%.0f %s" : "%.1f %s", value,
        UNITS[unit]);
  }
}
