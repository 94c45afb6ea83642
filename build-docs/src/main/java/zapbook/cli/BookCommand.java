package zapbook.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import zapbook.book.BuildBook;
import zapbook.cli.kit.Kit;

/**
 * Renders the book anew, in a JVM of its own: the first compiler alone
 * suits JRuby best, and a snippet that ends its JVM does not end this one.
 */
@Command(
    name = "book",
    description = "Run the book's transcripts and render it anew.",
    footer = {
      "",
      "For those who write in chapters/. It takes the classes as they are:",
      "after a change of code, build first.",
      "Exit code 1 if something in the book is wrong; the old book stays."
    })
final class BookCommand implements Callable<Integer> {

  /** As the build has them; see build-docs/pom.xml. */
  private static final List<String> JVM_FLAGS = List.of(
      "-XX:TieredStopAtLevel=1",
      "-XX:+UseSerialGC",
      "-XX:+IgnoreUnrecognizedVMOptions",
      "--enable-native-access=ALL-UNNAMED",
      "--sun-misc-unsafe-memory-access=allow",
      "-Dfile.encoding=UTF-8",
      "-Djruby.compile.mode=OFF");

  @Option(
      names = "--rewrite",
      description = "Put right answers into the chapters' transcripts.")
  private boolean rewrite;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    var words = new ArrayList<String>(List.of(java.toString()));
    words.addAll(JVM_FLAGS);
    words.addAll(List.of("-cp", System.getProperty("java.class.path"),
        BuildBook.class.getName(),
        "--root=" + Kit.here().root(),
        "--rewrite=" + rewrite));
    return new ProcessBuilder(words).inheritIO().start().waitFor();
  }
}
