package zapbook.cli.exercise;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zapbook.cli.kit.Kit;
import zapbook.proof.ClassPath;
import zapbook.proof.Exercise;

/**
 * The classes of the compiler and of the libraries, as a JVM maps them into
 * its memory: a worker with them needs a quarter less work until its first
 * verdict. It is one file for a JDK and a set of libraries, lies beside
 * these, and is made while nobody waits. Without it all is the same, and
 * slower.
 *
 * <p>The kit's own classes are not in it: they come from folders, which
 * stand behind the libraries in the class path, since a JVM takes an
 * archive only if its class path begins like that of the archive. Where
 * the path has a blank, a JVM leaves the libraries out, but not the
 * compiler.
 *
 * @param libraries the jars of the class path
 * @param others the rest of it
 * @param folder where the file lies
 */
record ClassArchive(List<Path> libraries, List<Path> others, Path folder)
    implements AutoCloseable {

  private static final int SECONDS = 60;
  /** Large and seldom needed: nothing is to be looked for behind it. */
  private static final String LAST = "byte-buddy";
  /** What a worker uses beside what exercises use. */
  private static final String MORE_LIBRARIES =
      "(gson|javaparser|java-diff-utils|" + LAST + ")-.*";

  /** What is being made now, so that it can be given up. */
  private static volatile Process making;

  /** The one of this process's class path. */
  static ClassArchive here() {
    return of(System.getProperty("java.class.path"));
  }

  static ClassArchive of(String classPath) {
    List<Path> all = Stream.of(classPath.split(File.pathSeparator))
        .map(Path::of).filter(ClassArchive::isNeeded).toList();
    Predicate<Path> copied = entry -> entry.getParent() != null
        && entry.getParent().endsWith("target/lib") && !isLast(entry);
    List<Path> libraries = all.stream().filter(copied).toList();
    Path folder = libraries.isEmpty() ? null
        : libraries.get(0).getParent().resolveSibling("archive");
    return new ClassArchive(libraries, all.stream().filter(copied.negate())
        .sorted(Comparator.comparing(ClassArchive::isLast)).toList(), folder);
  }

  private static boolean isLast(Path entry) {
    return entry.getFileName().toString().startsWith(LAST);
  }

  /** Those that render the book are large, and a worker does not. */
  private static boolean isNeeded(Path entry) {
    return ClassPath.isForExercises(entry)
        || entry.getFileName().toString().matches(MORE_LIBRARIES);
  }

  /** The flags that a JVM is started with, the class path among them. */
  List<String> flags() {
    var flags = new ArrayList<>(List.of("-cp", joined(
        Stream.concat(libraries.stream(), others.stream()))));
    if (folder != null && Files.exists(file())) {
      // what it says of a file that it cannot use is for nobody here
      flags.addAll(List.of("-XX:SharedArchiveFile=" + file(),
          "-Xlog:disable"));
    }
    return flags;
  }

  private static String joined(Stream<Path> entries) {
    return entries.map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Its name tells the JDK and the libraries apart. */
  Path file() {
    var words = new StringBuilder(System.getProperty("java.home"))
        .append(System.getProperty("java.vm.vendor"))
        .append(System.getProperty("java.vm.version"));
    for (Path each : libraries) {
      words.append(each).append(each.toFile().length())
          .append(each.toFile().lastModified());
    }
    return folder.resolve(String.format(
        "classes-%08x.jsa", words.toString().hashCode()));
  }

  /**
   * Makes the file, unless it is there or none can be had here.
   *
   * @param exercise whose answer shows which classes are needed
   */
  void make(Exercise exercise) {
    if (folder == null || !Files.isWritable(folder.getParent())) return;
    Path file = file();
    Path impossible = folder.resolve(file.getFileName() + ".impossible");
    if (Files.exists(file) || Files.exists(impossible)) return;
    try {
      Files.createDirectories(folder);
      Path draft = Files.createTempDirectory(folder, "draft");
      try {
        boolean made = made(exercise, draft);
        if (making == null) return;
        removeOthers(draft);
        if (made) {
          Files.move(archive(draft), file,
              StandardCopyOption.REPLACE_EXISTING);
        } else {
          Files.writeString(impossible, "this JDK makes no archive\n");
        }
      } finally {
        making = null;
        delete(draft);
      }
    } catch (IOException e) {
      // it goes without
    }
  }

  private static Path archive(Path draft) {
    return draft.resolve("classes.jsa");
  }

  /** First a list of what is loaded, then the archive of that. */
  private boolean made(Exercise exercise, Path draft) throws IOException {
    Path list = draft.resolve("classes");
    return runs(draft, List.of("-XX:+UseSerialGC",
            "-XX:DumpLoadedClassList=" + list, "-cp",
            joined(Stream.concat(libraries.stream(), others.stream())),
            Training.class.getName(), Kit.here().root().toString(),
            exercise.id()))
        && runs(draft, List.of("-Xshare:dump",
            "-XX:SharedClassListFile=" + list,
            "-XX:SharedArchiveFile=" + archive(draft), "-Xlog:disable",
            "-cp", joined(libraries.stream())))
        && Files.exists(archive(draft));
  }

  private static boolean runs(Path draft, List<String> flags)
      throws IOException {
    var words = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1", "-Xmx256m"));
    words.addAll(flags);
    Process process = new ProcessBuilder(words)
        .redirectErrorStream(true)
        .redirectOutput(draft.resolve("printed").toFile()).start();
    making = process;
    try {
      return process.waitFor(SECONDS, TimeUnit.SECONDS)
          && process.exitValue() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      process.destroyForcibly();
    }
  }

  /** Those of another JDK or of libraries that were replaced. */
  private void removeOthers(Path draft) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path each : files.filter(one -> !one.equals(draft)).toList()) {
        if (Files.isDirectory(each)) delete(each);
        else each.toFile().delete();
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path each : files.toList()) Files.deleteIfExists(each);
    }
    Files.deleteIfExists(folder);
  }

  /** Gives up what is being made. */
  @Override
  public void close() {
    Process process = making;
    making = null;
    if (process != null) process.destroyForcibly().onExit().join();
  }
}
