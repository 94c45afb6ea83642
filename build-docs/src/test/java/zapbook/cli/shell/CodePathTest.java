package zapbook.cli.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a shell imports at its start. */
class CodePathTest {

  private static final List<String> JDK = List.of("java.io", "java.math",
      "java.net", "java.nio.file", "java.util", "java.util.concurrent",
      "java.util.function", "java.util.prefs", "java.util.regex",
      "java.util.stream");

  private final CodePath path = CodePath.here();

  @Test
  void machineAndDrawersAreInReachAndTheToolsAreNot() {
    assertThat(path.packages())
        .contains("zapbook.machine", "zapbook.workloads", "zapbook.draw")
        .noneMatch(name -> name.startsWith("zapbook.cli")
            || name.startsWith("zapbook.book"));
  }

  /** Two imports of one name would be an error as soon as it is used. */
  @Test
  void noTwoImportedPackagesHaveATypeOfTheSameName() {
    List<String> packages = Stream.concat(
        JDK.stream(), path.packages().stream()).toList();
    List<String> names = new ArrayList<>();
    for (String name : path.packages()) {
      publicTypes(name).stream()
          .filter(type -> !Startup.OURS.contains(name + "." + type))
          .forEach(names::add);
    }
    assertThat(names).contains("Vm", "Plot", "Stage0");
    for (String type : names) {
      assertThat(packages).filteredOn(name -> isPublic(name + "." + type))
          .as(type).hasSize(1);
    }
  }

  private List<String> publicTypes(String name) {
    return path.entries().stream().flatMap(CodePath::classFiles)
        .filter(file -> file.startsWith("zapbook/"))
        .filter(file -> CodePath.packageOf(file).equals(name))
        .map(file -> file.replaceAll(".*/|\\.class$", ""))
        .filter(type -> type.matches("\\w+"))
        .filter(type -> isPublic(name + "." + type)).toList();
  }

  private static boolean isPublic(String type) {
    try {
      return Modifier.isPublic(Class.forName(type, false,
          CodePathTest.class.getClassLoader()).getModifiers());
    } catch (ClassNotFoundException | NoClassDefFoundError e) {
      return false;
    }
  }
}
