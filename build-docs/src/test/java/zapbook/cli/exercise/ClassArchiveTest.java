package zapbook.cli.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zapbook.cli.kit.Kit;
import zapbook.proof.Exercises;

/** A worker that starts sooner, and one that starts as ever. */
class ClassArchiveTest {

  @TempDir Path folder;

  private Path library(Path original) throws IOException {
    return library("my kit", original);
  }

  private Path library(String kit, Path original) throws IOException {
    Path lib = Files.createDirectories(
        folder.resolve(kit).resolve("build-docs/target/lib"));
    return Files.copy(original, lib.resolve(original.getFileName()));
  }

  private static String joined(Object... entries) {
    return String.join(File.pathSeparator,
        Stream.of(entries).map(Object::toString).toList());
  }

  @Test
  void withoutLibrariesInTheKitNothingIsSaidOrMade() {
    var archive = ClassArchive.of(joined("code/target/classes", "x/a.jar"));
    archive.make(Exercises.named(Kit.here().root(), "0"));
    assertThat(archive.flags())
        .containsExactly("-cp", "code/target/classes");
  }

  @Test
  void librariesComeFirstAndAFileCountsForItsJdkAndLibrariesAlone()
      throws IOException {
    Path jar = library(Files.writeString(folder.resolve("gson-1.jar"), "a"));
    var archive = ClassArchive.of(joined("code/target/classes", jar,
        jar.resolveSibling("byte-buddy-1.jar"),
        jar.resolveSibling("jruby-base-9.jar"), "solutions/target/classes"));
    assertThat(archive.flags()).containsExactly("-cp", joined(jar,
        "code/target/classes", "solutions/target/classes",
        jar.resolveSibling("byte-buddy-1.jar")));

    Files.createDirectories(archive.folder());
    Path file = Files.writeString(archive.file(), "");
    assertThat(archive.flags()).startsWith("-cp")
        .contains("-XX:SharedArchiveFile=" + file);

    Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000_000));
    assertThat(archive.flags()).hasSize(2);
  }

  @Test
  void aFileThatNoJvmCanReadChangesNothing() throws Exception {
    Path jar = library(jarOf("junit-jupiter-api"));
    var archive = ClassArchive.of(joined(jar));
    Files.createDirectories(archive.folder());
    Files.writeString(archive.file(), "no archive");

    assertThat(java(archive, "-version")).contains("version")
        .doesNotContain("arning").doesNotContain("rror");
  }

  /** With a blank in the path a JVM archives its own classes alone. */
  @ParameterizedTest
  @CsvSource({"my kit, com.sun.tools.javac.main",
    "kit, org.junit.platform.launcher"})
  void aWorkerTakesClassesFromWhatWasMade(String kit, String from)
      throws Exception {
    var entries = new ArrayList<Object>();
    for (Path entry : classPath()) {
      boolean needed = entry.getFileName().toString().matches("(junit|assertj"
          + "|opentest4j|apiguardian|gson|javaparser|java-diff).*\\.jar");
      if (needed) entries.add(library(kit, entry));
      else if (Files.isDirectory(entry) || isOurs(entry)) entries.add(entry);
    }
    var archive = ClassArchive.of(joined(entries.toArray()));
    archive.make(Exercises.named(Kit.here().root(), "0"));

    assertThat(archive.file()).isNotEmptyFile();
    assertThat(archive.folder().toFile().list()).hasSize(1);
    assertThat(java(archive, "-Xlog:class+load", Training.class.getName(),
        Kit.here().root().toString(), "0"))
        .containsPattern(Pattern.quote(from)
            + "\\.\\S+ source: shared objects file");
  }

  private static boolean isOurs(Path entry) {
    return entry.getFileName().toString().startsWith("zapbook-");
  }

  private static List<Path> classPath() {
    return Stream.of(System.getProperty("java.class.path")
        .split(File.pathSeparator)).map(Path::of).toList();
  }

  private static Path jarOf(String name) {
    return classPath().stream().filter(entry ->
        entry.getFileName().toString().startsWith(name + "-")).findFirst()
        .orElseThrow();
  }

  /** What it prints. */
  private String java(ClassArchive archive, String... more)
      throws Exception {
    var words = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC"));
    words.addAll(archive.flags());
    words.addAll(List.of(more));
    Path printed = folder.resolve("printed");
    Process process = new ProcessBuilder(words).redirectErrorStream(true)
        .redirectOutput(printed.toFile()).start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    return Files.readString(printed);
  }
}
