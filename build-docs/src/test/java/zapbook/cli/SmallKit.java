package zapbook.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;

/**
 * A kit in a temporary directory with a difficult name, and its command,
 * started as a reader starts it: with java and the argument file.
 */
final class SmallKit {

  /** A class that stands for the module code. */
  private static final String PROBE = """
      package zapbook.machine;
      public class Probe {
        public static int pages() { return 511 + 1; }
      }
      """;

  /** What the process printed, and its exit code. */
  record Result(int exitCode, String out, String err) {}

  final Path root;

  private SmallKit(Path root) {
    this.root = root;
  }

  /** Makes a kit without a book in a new directory below {@code parent}. */
  static SmallKit in(Path parent) throws IOException {
    var kit = new SmallKit(parent.resolve(difficultName()));
    kit.compileProbe();
    kit.writeLauncher();
    return kit;
  }

  /** Blanks and umlauts everywhere; what Windows forbids only elsewhere. */
  private static String difficultName() {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    String letters = canWrite("\u00f6\u00e4") ? "b\u00f6ok k\u00e4se" : "book";
    return letters + (windows ? " it's #1" : " it's #1 \"q\" \\n\\ end");
  }

  /** Under LC_ALL=C Java itself cannot open a file with an umlaut. */
  static boolean canWrite(String letters) {
    return WriteLauncher.platform().newEncoder().canEncode(letters);
  }

  private void compileProbe() throws IOException {
    Path classes = root.resolve("code/target/classes");
    Files.createDirectories(classes);
    Path source = Files.writeString(root.resolve("Probe.java"), PROBE);
    int failed = ToolProvider.getSystemJavaCompiler().run(
        null, null, null, "-d", classes.toString(), source.toString());
    if (failed != 0) {
      throw new IllegalStateException("the probe does not compile");
    }
  }

  private void writeLauncher() throws IOException {
    Path file = launcher();
    Files.createDirectories(file.getParent());
    var classPath = new ArrayList<Path>();
    classPath.add(root.resolve("code/target/classes"));
    classPath.addAll(WriteLauncher.entries(
        root, System.getProperty("java.class.path")));
    for (Path real : classPath.stream().filter(this::isRealCode).toList()) {
      classPath.set(classPath.indexOf(real), underAnotherName(real));
    }
    Files.write(file, WriteLauncher.text(root, "1.0-TEST", classPath)
        .getBytes(WriteLauncher.platform()));
  }

  private boolean isRealCode(Path entry) {
    return !entry.startsWith(root)
        && (entry.endsWith("code/target/classes")
            || entry.getFileName().toString().startsWith("zapbook-code-"));
  }

  /** The command needs the real code, but the shell must see the probe. */
  private Path underAnotherName(Path code) throws IOException {
    Path copy = root.resolve("real-code");
    try (var files = Files.walk(code)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(code.relativize(file).toString()));
      }
    }
    return copy;
  }

  Path launcher() {
    return root.resolve("build-docs/target/zapbook");
  }

  /** Writes a file of the kit. */
  SmallKit with(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  /** Runs the command in the kit's directory, with nothing to read. */
  Result run(String... args) throws Exception {
    return typing("", args);
  }

  /** Runs the command with {@code input} as standard input. */
  Result typing(String input, String... args) throws Exception {
    return finish(process(root, args).start(), input);
  }

  /** The command's process, not yet started, in {@code directory}. */
  ProcessBuilder process(Path directory, String... args) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    var words = new ArrayList<>(List.of(java.toString()));
    // the reader's own history of JShell stays as it is
    words.add("-Djava.util.prefs.userRoot=" + root);
    words.add("@" + launcher());
    words.addAll(List.of(args));
    var builder = new ProcessBuilder(words).directory(directory.toFile());
    builder.environment().putAll(Map.of("TERM", "xterm"));
    // a browser must not open in the middle of a test
    builder.environment().keySet().removeAll(
        List.of("DISPLAY", "WAYLAND_DISPLAY", "BROWSER", "NO_COLOR"));
    return builder;
  }

  /** Hands over the input and waits for the end. */
  static Result finish(Process process, String input) throws Exception {
    try (var in = process.getOutputStream()) {
      in.write(input.getBytes(screen()));
    }
    var err = new StringBuilder();
    var reader = new Thread(() -> err.append(text(process.errorReader())));
    reader.start();
    String out = text(process.inputReader());
    reader.join();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("still running after 30 s");
    }
    return new Result(process.exitValue(), out, err.toString());
  }

  private static String text(BufferedReader reader) {
    return String.join("\n", reader.lines().toList());
  }

  private static Charset screen() {
    String name = System.getProperty("native.encoding");
    return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
  }
}
