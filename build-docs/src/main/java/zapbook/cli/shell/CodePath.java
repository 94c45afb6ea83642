package zapbook.cli.shell;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The part of the class path that a reader plays with: the module
 * {@code code}, and of the tools of the book the drawers.
 *
 * @param entries their jars, or their folders of classes; none before a
 *     build
 */
record CodePath(List<Path> entries) {

  /** Packages of the book's module that are of use at a prompt. */
  private static final List<String> DRAWERS = List.of(
      "zapbook/draw/", "zapbook/questions/", "zapbook/replay/");

  /** Looks for the modules on this process's own class path. */
  static CodePath here() {
    String all = System.getProperty("java.class.path");
    return new CodePath(Stream.of(all.split(File.pathSeparator))
        .map(Path::of)
        .filter(entry -> isCode(entry) || isBook(entry))
        .toList());
  }

  /** A jar zapbook-code-VERSION.jar, or the folder code/target/classes. */
  private static boolean isCode(Path entry) {
    return entry.getFileName().toString().startsWith("zapbook-code-")
        || entry.endsWith("code/target/classes");
  }

  /** The book's own jar or folder, with the drawers among other things. */
  private static boolean isBook(Path entry) {
    return entry.getFileName().toString().startsWith("zapbook-build-docs-")
        || entry.endsWith("build-docs/target/classes");
  }

  /** Whether the helpers of a prompt are in reach. */
  boolean hasHelpers() {
    return entries.stream().anyMatch(CodePath::isBook);
  }

  /** The packages that are imported at the start, in order. */
  List<String> packages() {
    var names = new TreeSet<String>();
    for (Path entry : entries) {
      classFiles(entry)
          .filter(file -> isBook(entry)
              ? DRAWERS.stream().anyMatch(file::startsWith)
              : file.startsWith("zapbook/"))
          .filter(file -> !file.endsWith("-info.class"))
          .forEach(file -> names.add(packageOf(file)));
    }
    return List.copyOf(names);
  }

  /** The package of a class file. */
  static String packageOf(String classFile) {
    int end = classFile.lastIndexOf('/');
    return classFile.substring(0, end).replace('/', '.');
  }

  /** The class files of a jar or a folder, from its root. */
  static Stream<String> classFiles(Path entry) {
    try {
      return Files.isDirectory(entry) ? inFolder(entry) : inJar(entry);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + entry, e);
    }
  }

  private static Stream<String> inFolder(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .map(file -> folder.relativize(file).toString())
          .map(name -> name.replace(File.separatorChar, '/'))
          .filter(name -> name.endsWith(".class"))
          .toList().stream();
    }
  }

  private static Stream<String> inJar(Path jar) throws IOException {
    try (var file = new JarFile(jar.toFile())) {
      return file.stream()
          .map(item -> item.getName())
          .filter(name -> name.endsWith(".class"))
          .toList().stream();
    }
  }

  /** As an option of a Java tool takes it. */
  String asOption() {
    return entries.stream()
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }
}
