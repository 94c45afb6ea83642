package zapbook.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zapbook.cli.kit.Kit;

/**
 * Nothing that an IDE would trip over when it imports the kit as a Maven
 * project. That the compiler of Eclipse and VS Code takes every file is
 * seen by {@code mvn -q -Peclipse test-compile}.
 */
class IdeImportTest {

  private static final Path ROOT = Kit.here().root();
  private static final String PROCESSORS =
      "META-INF/services/javax.annotation.processing.Processor";

  @ParameterizedTest
  @ValueSource(strings = {".", "code", "exercises", "solutions",
      "build-docs"})
  void aModuleIsAPlainMavenProject(String module) {
    assertThat(ImportedPom.read(ROOT.resolve(module).resolve("pom.xml"))
        .complaints()).isEmpty();
  }

  @Test
  void exercisesAndAnswersWithTheSameNamesNeverMeet() {
    assertThat(ImportedPom.read(ROOT.resolve("exercises/pom.xml"))
        .dependsOn()).doesNotContain("zapbook-solutions").isNotEmpty();
    for (String module : List.of("code", "solutions", "build-docs")) {
      assertThat(ImportedPom.read(ROOT.resolve(module + "/pom.xml"))
          .dependsOn()).doesNotContain("zapbook-exercises").isNotEmpty();
    }
  }

  @Test
  void noJarBringsAnAnnotationProcessor() throws IOException {
    int jars = 0;
    for (String entry : System.getProperty("java.class.path")
        .split(File.pathSeparator)) {
      if (!entry.endsWith(".jar")) continue;
      jars++;
      try (JarFile jar = new JarFile(entry)) {
        assertThat(jar.getEntry(PROCESSORS)).as(entry).isNull();
      }
    }
    assertThat(jars).isGreaterThan(10);
  }

  @Test
  void noSourceIsGenerated() throws IOException {
    for (String module : List.of("code", "exercises", "solutions",
        "build-docs")) {
      Path generated = ROOT.resolve(module + "/target/generated-sources");
      if (!Files.isDirectory(generated)) continue;
      try (Stream<Path> files = Files.walk(generated)) {
        assertThat(files.filter(Files::isRegularFile)).isEmpty();
      }
    }
  }

  @Test
  void whatAnIdeWritesIsNotForGit() throws IOException {
    assertThat(Files.readAllLines(ROOT.resolve(".gitignore"))).contains(
        ".idea/", "*.iml", ".classpath", ".project", ".settings/",
        ".vscode/");
  }

  @Test
  void whatWouldBeTrippedOverIsSeen() {
    ImportedPom pom = ImportedPom.parse("""
        <project>
          <dependencies>
            <dependency><artifactId>a</artifactId><type>test-jar</type>
            </dependency>
          </dependencies>
          <build>
            <testSourceDirectory>../a</testSourceDirectory>
            <plugins>
              <plugin><artifactId>maven-compiler-plugin</artifactId>
                <configuration><annotationProcessorPaths/></configuration>
                <executions><execution><id>known</id></execution></executions>
              </plugin>
              <plugin><artifactId>exec-maven-plugin</artifactId>
                <executions>
                  <execution><?m2e ignore?><id>marked</id></execution>
                  <execution><id>late</id><phase>package</phase></execution>
                  <execution><id>early</id><phase>compile</phase></execution>
                </executions>
              </plugin>
            </plugins>
          </build>
        </project>""");

    assertThat(pom.complaints()).hasSize(4)
        .anyMatch(text -> text.contains("tests of a as a dependency"))
        .anyMatch(text -> text.contains("testSourceDirectory"))
        .anyMatch(text -> text.contains("annotation processor"))
        .anyMatch(text -> text.contains("the execution early"));
  }
}
