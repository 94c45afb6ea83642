package zapbook.cli;

import java.io.File;
import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zapbook.cli.kit.Kit;

/**
 * Run by the build: writes the argument file that starts the command. All
 * paths in it are absolute, so it works from any directory.
 */
public final class WriteLauncher {

  /**
   * Flags that both Java 17 and the newest take: a JDK that does not know one
   * passes over it, as the second of them says.
   */
  static final List<String> JVM_FLAGS = List.of(
      "-XX:+UseSerialGC",
      "-XX:+IgnoreUnrecognizedVMOptions",
      "-Xshare:auto",
      "--enable-native-access=ALL-UNNAMED",
      "--sun-misc-unsafe-memory-access=allow");

  private WriteLauncher() {}

  /**
   * Writes the file for the class path of this very process.
   *
   * @param args one word: the file, build-docs/target/zapbook in the kit
   */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]).toAbsolutePath().normalize();
    Path root = file.getParent().getParent().getParent();
    String classPath = System.getProperty("java.class.path");
    Files.createDirectories(file.getParent());
    Files.write(file, encoded(text(root, entries(classPath))));
  }

  /** The whole argument file. */
  static String text(Path root, List<Path> classPath) {
    var words = new ArrayList<>(JVM_FLAGS);
    words.add("-D" + Kit.HOME + "=" + root);
    words.add("-cp");
    words.add(classPath.stream()
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator)));
    words.add("zapbook.cli.Zapbook");
    return ArgumentFile.of(words);
  }

  /** The class path's entries, absolute; fails on one that is not there. */
  private static List<Path> entries(String classPath) {
    return Stream.of(classPath.split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath())
        .peek(WriteLauncher::mustExist)
        .toList();
  }

  private static void mustExist(Path entry) {
    if (!Files.exists(entry)) {
      throw new IllegalStateException(entry + " is not there. If the path has"
          + " letters beyond ASCII, or a '" + File.pathSeparator
          + "', build where it has not, or under a UTF-8 locale such as"
          + " LC_ALL=C.UTF-8");
    }
  }

  /** The launcher reads the file in the encoding of the platform's names. */
  private static byte[] encoded(String text) {
    var encoder = platform().newEncoder();
    try {
      var bytes = encoder.encode(CharBuffer.wrap(text));
      return Arrays.copyOf(bytes.array(), bytes.limit());
    } catch (CharacterCodingException e) {
      throw new IllegalStateException("the kit's path has letters that "
          + platform() + " cannot write; build it elsewhere, or under a"
          + " UTF-8 locale such as LC_ALL=C.UTF-8", e);
    }
  }

  /** The encoding in which this platform writes file names. */
  static Charset platform() {
    return Charset.forName(System.getProperty(
        "sun.jnu.encoding", Charset.defaultCharset().name()));
  }
}
