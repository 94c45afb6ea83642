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
   *
   * <p>Not among them, since measured: the first compiler alone
   * (TieredStopAtLevel=1) shows the shell's prompt 0.2 s earlier, but takes
   * 2.5 times as long for a trace of 40 million accesses. An archive of
   * classes (SharedArchiveFile) gains 0.1 s at the prompt, takes 20 MB, and
   * makes another JDK complain on standard output.
   */
  static final List<String> JVM_FLAGS = List.of(
      "-XX:+UseSerialGC",
      "-XX:+IgnoreUnrecognizedVMOptions",
      "-Xshare:auto",
      "--enable-native-access=ALL-UNNAMED",
      // zapbook.prompt: a snippet types snippets, Tab shows our Javadoc
      "--add-opens=jdk.jshell/jdk.jshell=ALL-UNNAMED",
      "--sun-misc-unsafe-memory-access=allow");

  private WriteLauncher() {}

  /**
   * Writes the file for the class path of this very process.
   *
   * @param args the file, build-docs/target/zapbook in the kit, and the
   *     version of the kit
   */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]).toAbsolutePath().normalize();
    Path root = file.getParent().getParent().getParent();
    String classPath = System.getProperty("java.class.path");
    Files.createDirectories(file.getParent());
    List<Path> entries =
        Libraries.of(root).copied(entries(root, classPath));
    Files.write(file, encoded(text(root, args[1], entries)));
  }

  /** The whole argument file. */
  static String text(Path root, String version, List<Path> classPath) {
    var words = new ArrayList<>(JVM_FLAGS);
    words.add("-D" + Kit.HOME + "=" + root);
    words.add("-D" + Version.PROPERTY + "=" + version);
    words.add("-cp");
    words.add(classPath.stream()
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator)));
    words.add("zapbook.cli.Zapbook");
    return ArgumentFile.of(words);
  }

  /** The class path's entries, absolute; fails on one that is not there. */
  static List<Path> entries(Path root, String classPath) {
    return Stream.of(classPath.split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath())
        .peek(WriteLauncher::mustExist)
        .map(entry -> folderOf(root, entry))
        .toList();
  }

  /**
   * For a jar of the kit the folder that it was made of. A build may then
   * replace the jar while a shell is open: Windows would not let it, and
   * elsewhere the shell would fall over.
   */
  private static Path folderOf(Path root, Path entry) {
    Path folder = entry.resolveSibling("classes");
    return entry.startsWith(root) && Files.isDirectory(folder)
        ? folder
        : entry;
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
