package zapbook.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The tools that all tests share, as Maven compiled them: a first run need not do it again. They
 * count only as long as none of their sources is younger.
 */
final class CompiledTools {

  private static final Map<String, byte[]> NONE = Map.of();

  private final Path sources;
  private final Path classRoot;
  private final Path classes;

  /** The tools below a source folder, and the folder that Maven compiles it to. */
  CompiledTools(Path sourceRoot, Path classRoot, String folder) {
    this.sources = sourceRoot.resolve(folder);
    this.classRoot = classRoot;
    this.classes = classRoot.resolve(folder);
  }

  /** Class files by class name; none if one is missing or too old. */
  Map<String, byte[]> read() {
    try {
      return areFresh() ? all() : NONE;
    } catch (IOException e) {
      return NONE;
    }
  }

  private boolean areFresh() throws IOException {
    if (!Files.isDirectory(sources) || !Files.isDirectory(classes)) {
      return false;
    }
    for (Path source : files(sources, ".java")) {
      String name = sources.relativize(source).toString();
      Path compiled = classes.resolve(name.replaceFirst("java$", "class"));
      boolean fresh = name.endsWith("package-info.java")
          || Files.exists(compiled) && time(source).compareTo(time(compiled)) < 0;
      if (!fresh) {
        return false;
      }
    }
    return true;
  }

  private Map<String, byte[]> all() throws IOException {
    Map<String, byte[]> all = new HashMap<>();
    for (Path file : files(classes, ".class")) {
      String path = classRoot.relativize(file).toString().replace('\\', '/');
      all.put(path.replaceFirst("\\.class$", "").replace('/', '.'), Files.readAllBytes(file));
    }
    return all;
  }

  private static FileTime time(Path file) throws IOException {
    return Files.getLastModifiedTime(file);
  }

  private static List<Path> files(Path folder, String end) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(end)).toList();
    }
  }
}
