package zapbook.cli.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import zapbook.cli.kit.Kit;

/** Which IDE has opened the kit before. */
final class IdeCheck implements Check {

  private static final Map<String, String> MARKS = new TreeMap<>(Map.of(
      ".idea", "IntelliJ IDEA",
      ".project", "Eclipse",
      ".vscode", "VS Code",
      "nbactions.xml", "NetBeans"));

  private static final List<String> MODULES =
      List.of("code", "exercises", "solutions", "build-docs");

  @Override
  public List<Finding> look(Kit kit) {
    return List.of(look(kit.root()));
  }

  /** An IDE that opened one module alone does not see the others. */
  static Finding look(Path root) {
    String found = in(root);
    if (!found.isEmpty()) {
      return Finding.ok("ide", found);
    }
    return MODULES.stream().filter(name -> !in(root.resolve(name)).isEmpty())
        .findFirst()
        .map(name -> Finding.warn("ide", in(root.resolve(name))
            + " opened the folder " + name + " alone",
            "open the folder above it, with all modules: " + root))
        .orElse(Finding.ok("ide",
            "no project files yet; open pom.xml as a Maven project"));
  }

  private static String in(Path folder) {
    return MARKS.entrySet().stream()
        .filter(mark -> Files.exists(folder.resolve(mark.getKey())))
        .map(mark -> mark.getValue() + " (" + mark.getKey() + ")")
        .collect(Collectors.joining(", "));
  }
}
