package zapbook.cli.doctor;

import java.nio.file.Files;
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

  @Override
  public List<Finding> look(Kit kit) {
    String found = MARKS.entrySet().stream()
        .filter(mark -> Files.exists(kit.root().resolve(mark.getKey())))
        .map(mark -> mark.getValue() + " (" + mark.getKey() + ")")
        .collect(Collectors.joining(", "));
    return List.of(Finding.ok("ide", found.isEmpty()
        ? "no project files yet; open pom.xml as a Maven project"
        : found));
  }
}
