package zapbook.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;

/**
 * One run of the compiler.
 *
 * @param classes class files by class name; empty if there were problems
 * @param problems what the compiler refused
 */
record Compilation(Map<String, byte[]> classes, List<Problem> problems) {

  /**
   * Compiles the learner's text together with the tests.
   *
   * @param compiler the compiler
   * @param shared files that are kept open from one compilation to the next
   * @param classPath what the texts may use
   * @param known class files that the texts may use too, by class name
   */
  static Compilation of(JavaCompiler compiler, JavaFileManager shared, String classPath,
      Map<String, byte[]> known, List<SourceText> yours, List<SourceText> tests) {
    return of(compiler, shared, classPath, known, yours, tests, List.of());
  }

  /** The same with options of the compiler beside the usual ones. */
  static Compilation of(JavaCompiler compiler, JavaFileManager shared, String classPath,
      Map<String, byte[]> known, List<SourceText> yours, List<SourceText> tests,
      List<String> more) {
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    List<JavaFileObject> units = new ArrayList<>();
    yours.forEach(source -> units.add(new MemoryFiles.Text(source)));
    tests.forEach(source -> units.add(new MemoryFiles.Text(source)));
    MemoryFiles files = new MemoryFiles(shared, known);
    // not --release: the compiler takes that from its own kind of file manager only
    List<String> options = new ArrayList<>(List.of("-source", "17", "-target", "17",
        "-Xlint:none", "-nowarn", "-g", "-proc:none", "-classpath", classPath));
    options.addAll(more);
    boolean well = compiler.getTask(null, files, said, options, null, units).call();
    return well ? new Compilation(files.classes(), List.of())
        : new Compilation(Map.of(), problems(said, yours));
  }

  /** The learner's own problems hide those of the tests: these mostly follow from them. */
  private static List<Problem> problems(DiagnosticCollector<JavaFileObject> said,
      List<SourceText> yours) {
    Set<String> names = yours.stream().map(SourceText::fileName).collect(Collectors.toSet());
    List<Problem> all = said.getDiagnostics().stream()
        .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
        .map(one -> problem(one, names)).toList();
    List<Problem> own = all.stream().filter(Problem::yours).toList();
    return own.isEmpty() ? all : own;
  }

  private static Problem problem(Diagnostic<? extends JavaFileObject> one, Set<String> yours) {
    String message = one.getMessage(Locale.ENGLISH);
    if (one.getSource() == null) {
      return new Problem("the compiler", 0, 0, message, "", false);
    }
    if (!(one.getSource() instanceof MemoryFiles.Text text)) {
      return inAnotherFile(one, message);
    }
    String file = text.source.fileName();
    return new Problem(file, one.getLineNumber(), one.getColumnNumber(), message,
        text.source.line(one.getLineNumber()), yours.contains(file));
  }

  /** A file that the compiler found by itself, beside the learner's: his too. */
  private static Problem inAnotherFile(Diagnostic<? extends JavaFileObject> one,
      String message) {
    SourceText text = SourceText.of(one.getSource());
    return new Problem(text.fileName(), one.getLineNumber(), one.getColumnNumber(), message,
        text.line(one.getLineNumber()), true);
  }
}
