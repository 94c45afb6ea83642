package zapbook.cli.classroom;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine.Option;
import zapbook.cli.kit.Failed;
import zapbook.cli.kit.Json;
import zapbook.cli.kit.Kit;
import zapbook.cli.kit.WrongUse;
import zapbook.proof.Exercise;

/** The options of {@code check} for many work trees, and the way through. */
public final class Classroom {

  private static final int WIDTH = 80;
  private static final int MOST_JOBS = 256;
  private static final int MOST_SECONDS = 86_400;
  private static final int LEAST_MEBIBYTES = 64;
  private static final int MOST_MEBIBYTES = 65_536;

  @Option(
      names = "--report",
      arity = "1..*",
      paramLabel = "DIR",
      description = "Work trees: copies of the kit. Each is tried in a"
          + " process of its own, with our tests and pristine starters.")
  private List<String> trees;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many trees at a time. Default: as many as this"
          + " machine has processors.")
  private Integer jobs;

  @Option(
      names = "--time-limit",
      paramLabel = "SECONDS",
      description = "How long a tree may take. Default: 300.")
  private Integer seconds;

  @Option(
      names = "--memory",
      paramLabel = "MIB",
      description = "How much memory a tree's code may have, in MiB."
          + " Default: 512.")
  private Integer mebibytes;

  @Option(
      names = "--xml",
      paramLabel = "FILE",
      description = "Where the report goes that CI services read."
          + " Default: zapbook-report.xml.")
  private String xml;

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = "Where the table goes. Default: zapbook-report.csv.")
  private String csv;

  /** Whether work trees were named. */
  public boolean wanted() {
    if (trees == null && (jobs != null || seconds != null
        || mebibytes != null || xml != null || csv != null)) {
      throw new WrongUse("--jobs, --time-limit, --memory, --xml and --csv"
          + " belong to --report DIR...");
    }
    return trees != null;
  }

  /**
   * Tries all trees and writes the reports.
   *
   * @param exercises what is asked for
   * @param out for people
   * @param json whether one JSON document goes out instead
   * @return whether every exercise of every tree is solved
   */
  public boolean check(
      List<Exercise> exercises, PrintWriter out, boolean json) {
    noNumbers();
    int atOnce = in(jobs, 1, MOST_JOBS, "--jobs",
        Math.min(MOST_JOBS, Runtime.getRuntime().availableProcessors()));
    TreeExaminer examiner = new TreeExaminer(Kit.here().root(), exercises,
        in(seconds, 1, MOST_SECONDS, "--time-limit", 300),
        in(mebibytes, LEAST_MEBIBYTES, MOST_MEBIBYTES, "--memory", 512));
    Path toXml = file(xml, "zapbook-report.xml");
    Path toCsv = file(csv, "zapbook-report.csv");
    List<TreeReport> reports =
        examine(examiner, atOnce, json ? null : out);
    write(toXml, JUnitXml.of(reports));
    write(toCsv, Csv.of(reports));
    if (json) {
      Json.print(out, reports);
    } else {
      out.println();
      out.println("For CI services: " + toXml);
      out.println("For a table:     " + toCsv);
      out.flush();
    }
    return reports.stream().allMatch(TreeReport::allSolved);
  }

  /** A word that is no folder, but would be an exercise. */
  private void noNumbers() {
    for (String tree : trees) {
      if (!Files.exists(Path.of(tree))
          && tree.matches("\\d+[a-z]?(,\\d+[a-z]?)*")) {
        throw new WrongUse("no folder " + tree + "; exercises go before"
            + " it: check " + tree + " --report DIR");
      }
    }
  }

  private static int in(
      Integer given, int least, int most, String option, int standard) {
    if (given == null) {
      return standard;
    }
    if (given < least || given > most) {
      throw new WrongUse(option + " cannot be " + given + "; expected "
          + least + " to " + most);
    }
    return given;
  }

  private static Path file(String given, String standard) {
    Path file = Path.of(given == null ? standard : given).toAbsolutePath();
    if (!Files.isDirectory(file.getParent())) {
      throw new WrongUse("there is no folder " + file.getParent()
          + " for the report " + file.getFileName());
    }
    if (!Files.isWritable(file.getParent())) {
      throw new WrongUse("no report can be written in " + file.getParent()
          + "; say where: --xml FILE --csv FILE");
    }
    return file;
  }

  /** In the order in which they were named, each as soon as it is known. */
  private List<TreeReport> examine(
      TreeExaminer examiner, int atOnce, PrintWriter out) {
    int width = trees.stream().mapToInt(String::length).max().orElse(0);
    ExecutorService pool = Executors.newFixedThreadPool(atOnce);
    try {
      List<Future<TreeReport>> coming = new ArrayList<>();
      for (String tree : trees) {
        coming.add(pool.submit(() -> examiner.examine(tree)));
      }
      List<TreeReport> reports = new ArrayList<>();
      for (Future<TreeReport> one : coming) {
        reports.add(one.get());
        if (out != null) {
          tell(out, reports.get(reports.size() - 1), width);
        }
      }
      return reports;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failed("interrupted; no report was written");
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private static void tell(PrintWriter out, TreeReport report, int width) {
    String name = String.format("%-" + width + "s  ", report.tree());
    folded(out, name, report.inWords());
    report.notes().forEach(note -> folded(out, "    ", note));
    out.flush();
  }

  /** What is too long goes on below, further in. */
  private static void folded(PrintWriter out, String before, String text) {
    var line = new StringBuilder(before);
    boolean first = true;
    for (String word : text.split("\\s+")) {
      if (!first && line.length() + 1 + word.length() > WIDTH) {
        out.println(line);
        line.setLength(0);
        line.append("     ");
      }
      line.append(first ? "" : " ").append(word);
      first = false;
    }
    out.println(line);
  }

  private static void write(Path file, String text) {
    Path draft = file.resolveSibling(file.getFileName() + ".draft");
    try {
      Files.writeString(draft, text);
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new Failed("the report could not be written: "
          + e.getMessage());
    }
  }
}
