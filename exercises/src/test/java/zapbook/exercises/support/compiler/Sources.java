package zapbook.exercises.support.compiler;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The Java files of one exercise.
 *
 * @param module the folder of the module
 * @param folder the exercise's own, such as ch00
 */
record Sources(Path module, String folder) {
  private static final String PACKAGES = "zapbook/exercises";
  private static final List<String> OPTIONS = List.of("-source", "17",
      "-target", "17", "-Xlint:none", "-nowarn", "-proc:none");

  /** By what was typed: 3r and 03r are the same. */
  static Sources of(Path module, String typed) {
    return new Sources(
        module, "ch0" + typed.replaceFirst("^0(?=\\d)", ""));
  }

  /** What the reader types. */
  String number() {
    return folder.substring("ch0".length());
  }

  List<Path> code() {
    return in("main");
  }

  List<Path> tests() {
    return in("test");
  }

  /** Whether the reader writes it: code, and a test with a panel. */
  boolean isOwn(Path file) {
    String name = file.getFileName().toString();
    return code().contains(file) || name.endsWith("Test.java")
        && Files.exists(file.resolveSibling(
            name.replaceFirst("Test.java$", "Panel.java")));
  }

  private List<Path> in(String tree) {
    Path where = sources(tree).resolve(PACKAGES).resolve(folder);
    if (!Files.isDirectory(where)) return List.of();
    try (Stream<Path> files = Files.list(where)) {
      return files.filter(file -> file.toString().endsWith(".java"))
          .sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path sources(String tree) {
    return module.resolve("src").resolve(tree).resolve("java");
  }

  /** Whether each file has a class that is not older than it. */
  boolean areCompiled() {
    return !code().isEmpty()
        && code().stream().allMatch(file -> isCompiled(file, "main"))
        && tests().stream().allMatch(file -> isCompiled(file, "test"));
  }

  private boolean isCompiled(Path file, String tree) {
    if (file.endsWith("package-info.java")) return true;
    String name = sources(tree).relativize(file).toString()
        .replaceFirst("java$", "class");
    Path compiled = module.resolve(tree.equals("main")
        ? "target/classes" : "target/test-classes").resolve(name);
    try {
      return Files.exists(compiled)
          && Files.getLastModifiedTime(file)
              .compareTo(Files.getLastModifiedTime(compiled)) <= 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the compiler refuses; nothing is written. */
  List<Refusal> refused() {
    List<Path> all = new ArrayList<>(code());
    all.addAll(tests());
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(
        said, Locale.ENGLISH, StandardCharsets.UTF_8)) {
      JavacTask task = (JavacTask) compiler.getTask(null, files, said,
          OPTIONS, null, files.getJavaFileObjectsFromPaths(all));
      task.analyze();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return said.getDiagnostics().stream()
        .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
        .map(Refusal::of).toList();
  }

  /** A line of a file, counted from 1; empty if there is none. */
  static String line(Path file, long number) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.skip(Math.max(0, number - 1)).findFirst().orElse("");
    } catch (IOException | UncheckedIOException e) {
      return "";
    }
  }
}
