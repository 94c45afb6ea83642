package zapbook.cli.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import zapbook.cli.kit.Kit;

/** Maven as it would start here, and the Java that it would use. */
final class MavenCheck implements Check {

  private static final int PATIENCE_SECONDS = 20;

  private static final String INSTALL = "install Maven 3.8 or newer (Debian:"
      + " apt install maven; macOS: brew install maven; Windows: winget"
      + " install Apache.Maven), or build with the one in your IDE";

  private static final Pattern MAVEN =
      Pattern.compile("Apache Maven (\\d+)\\.(\\d+)(\\S*)");
  private static final Pattern JAVA =
      Pattern.compile("Java version: (\\d+)([^,\\s]*)");

  @Override
  public List<Finding> look(Kit kit) {
    return ask()
        .map(MavenCheck::judge)
        .orElse(List.of(Finding.warn("maven", "mvn does not start", INSTALL)));
  }

  /** Judges what {@code mvn --version} printed. */
  static List<Finding> judge(String answer) {
    var maven = MAVEN.matcher(answer);
    if (!maven.find()) {
      return List.of(Finding.warn(
          "maven", "mvn --version does not name a version", INSTALL));
    }
    int major = Integer.parseInt(maven.group(1));
    int minor = Integer.parseInt(maven.group(2));
    String found = major + "." + minor + maven.group(3);
    boolean old = major < 3 || major == 3 && minor < 8;
    return List.of(
        old ? Finding.bad("maven", found, INSTALL)
            : Finding.ok("maven", found),
        itsJava(answer));
  }

  private static Finding itsJava(String answer) {
    var java = JAVA.matcher(answer);
    if (!java.find()) {
      return Finding.warn("maven's java", "unknown", "let JAVA_HOME point to"
          + " a JDK 17 or newer");
    }
    String found = java.group(1) + java.group(2);
    return Integer.parseInt(java.group(1)) < 17
        ? Finding.bad("maven's java", found,
            "let JAVA_HOME point to a JDK 17 or newer")
        : Finding.ok("maven's java", found);
  }

  /** What {@code mvn --version} prints, without colour; empty if it fails. */
  private static Optional<String> ask() {
    Path output = null;
    try {
      // a file, not a pipe: it can be read at leisure after a time limit
      output = Files.createTempFile("zapbook-maven", ".txt");
      Process mvn = new ProcessBuilder(command())
          .redirectErrorStream(true)
          .redirectOutput(output.toFile())
          .start();
      mvn.getOutputStream().close();
      if (!mvn.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        mvn.destroyForcibly();
        return Optional.empty();
      }
      String answer = new String(Files.readAllBytes(output));
      return Optional.of(answer.replaceAll("\033\\[[0-9;]*m", ""));
    } catch (IOException notThere) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      delete(output);
    }
  }

  /** On Windows mvn is a script, which only cmd can start. */
  private static List<String> command() {
    return System.getProperty("os.name").startsWith("Windows")
        ? List.of("cmd", "/c", "mvn", "--version")
        : List.of("mvn", "--version");
  }

  private static void delete(Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException leftBehind) {
      file.toFile().deleteOnExit();
    }
  }
}
