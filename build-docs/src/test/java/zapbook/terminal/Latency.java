package zapbook.terminal;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import zapbook.cli.exercise.KitCopy;
import zapbook.cli.kit.Kit;

/**
 * Measures what a learner waits for beside {@code zapbook watch}: from the
 * start of java, or from a save, to the verdict on the screen of a terminal,
 * on a copy of the kit; and beside {@code zapbook shell}: from the start to
 * the prompt.
 */
public final class Latency {

  private static final int STARTS = 9;
  private static final int PROMPTS = 5;
  private static final int SAVES = 60;
  private static final int LOOPS = 5;
  private static final int SECONDS_FOR_THE_ARCHIVE = 60;
  private static final int MILLIS_TO_GET_WARM = 3_000;
  /** A learner does not save faster than this. */
  private static final int MILLIS_BETWEEN_SAVES = 300;
  private static final String EXERCISE = "5";
  private static final String VERDICT = "s after the ";

  private final KitCopy kit;
  private final Path launcher;
  /** The kit whose command it is. */
  private final Path launched;

  private Latency(KitCopy kit, Path launcher, Path launched) {
    this.kit = kit;
    this.launcher = launcher;
    this.launched = launched;
  }

  /** Prints the figures. */
  public static void main(String[] args) throws Exception {
    Path root = Kit.here().root();
    Path folder = Files.createTempDirectory("latency");
    double before = load();
    try (KitCopy kit = KitCopy.in(folder)) {
      Path launcher = Files.writeString(folder.resolve("zapbook"),
          Files.readString(new Kit(root).launcher()).replace(
              Kit.HOME + "=" + root, Kit.HOME + "=" + folder));
      prompts(root);
      new Latency(kit, launcher, root).measure();
      System.out.printf(Locale.ROOT, "load: %.2f before, %.2f after, on %d"
          + " processors; others' work makes all of this slower%n",
          before, load(), Runtime.getRuntime().availableProcessors());
    } finally {
      delete(folder);
    }
  }

  /** Processes that wanted to run in the last minute; negative if unknown. */
  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean()
        .getSystemLoadAverage();
  }

  private static void prompts(Path root) throws Exception {
    var prompts = new ArrayList<Double>();
    for (int i = 0; i < PROMPTS; i++) {
      long from = System.nanoTime();
      try (Pty shell = Pty.start(root, Map.of(), 24, List.of(java(),
          "@" + new Kit(root).launcher(), "shell", "0"))) {
        shell.waitFor("jshell> ");
        prompts.add(millisSince(from));
      }
    }
    print("shell: start to prompt", prompts, "< 2500 ms");
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }

  /** As it is when the learner has read or watched before. */
  private void letTheArchiveBeMade() throws Exception {
    Path folder = new Kit(launched).launcher().resolveSibling("archive");
    try (Pty watch = watch()) {
      watch.waitFor(VERDICT);
      for (int i = 0; i < SECONDS_FOR_THE_ARCHIVE; i++) {
        if (Kit.names(folder).anyMatch(name -> name.endsWith(".jsa"))) return;
        Thread.sleep(1000);
      }
    }
    System.out.println("watch: without an archive of classes");
  }

  private void measure() throws Exception {
    letTheArchiveBeMade();
    var starts = new ArrayList<Double>();
    for (int i = 0; i < STARTS; i++) starts.add(start());
    print("watch: start to first verdict", starts, "< 1200 ms");
    var green = new ArrayList<Double>();
    var red = new ArrayList<Double>();
    var afterLoop = new ArrayList<Double>();
    try (Pty watch = watch()) {
      watch.waitFor(VERDICT);
      Thread.sleep(MILLIS_TO_GET_WARM);
      for (int i = 0; i < SAVES; i++) {
        green.add(save(watch, answer()));
        red.add(save(watch, half(i)));
      }
      for (int i = 0; i < LOOPS; i++) afterLoop.add(afterLoop(watch));
      watch.type("q");
    }
    print("watch: save to verdict, red", red, "< 150 ms");
    print("watch: save to verdict, green", green, "< 150 ms");
    print("watch: save after an endless loop", afterLoop, "-");
  }

  private static void print(String what, List<Double> millis, String goal) {
    List<Double> sorted = millis.stream().sorted().toList();
    System.out.printf(Locale.ROOT, "%-34s median %5.0f ms, 95 %% below"
        + " %5.0f ms, goal %s (%d runs)%n", what,
        at(sorted, 0.5), at(sorted, 0.95), goal, sorted.size());
  }

  /** The smallest figure that so many of them do not exceed. */
  private static double at(List<Double> sorted, double part) {
    return sorted.get((int) Math.ceil(part * sorted.size()) - 1);
  }

  private Pty watch() throws IOException {
    return Pty.start(kit.root, Map.of(), 50, List.of(java(),
        "@" + launcher, "watch", EXERCISE));
  }

  private double start() throws Exception {
    long from = System.nanoTime();
    try (Pty watch = watch()) {
      watch.waitFor(VERDICT);
      double millis = millisSince(from);
      watch.type("q");
      watch.exitCode();
      return millis;
    }
  }

  private double save(Pty watch, String text) throws Exception {
    Thread.sleep(MILLIS_BETWEEN_SAVES);
    int before = verdicts(watch);
    long from = System.nanoTime();
    kit.put(EXERCISE, text);
    watch.waitFor(screen -> verdicts(watch) > before, "a new verdict");
    double millis = millisSince(from);
    boolean solved = watch.screen().contains("solved, ");
    if (solved != text.equals(answer())) {
      throw new AssertionError("wrong verdict:\n" + watch.screen());
    }
    return millis;
  }

  /** The worker is lost, so that a waiting one takes its place. */
  private double afterLoop(Pty watch) throws Exception {
    Thread.sleep(MILLIS_TO_GET_WARM);
    kit.put(EXERCISE, loop());
    watch.waitFor("Running exercise");
    return save(watch, answer());
  }

  private static int verdicts(Pty watch) {
    return watch.raw().split(VERDICT, -1).length;
  }

  private static double millisSince(long from) {
    return (System.nanoTime() - from) / 1e6;
  }

  private String answer() {
    return kit.exercise(EXERCISE).answer().text();
  }

  /** The starter with something to compile in it. */
  private String half(int n) {
    return kit.exercise(EXERCISE).pristine().text()
        .replaceFirst("(?s)}\\s*$", "\n  int tries = " + n + ";\n}\n");
  }

  private String loop() {
    return answer().replace("int total = 0;",
        "int total = 0; while (total == 0) { }");
  }
}
