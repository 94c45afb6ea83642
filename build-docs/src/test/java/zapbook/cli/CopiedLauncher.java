package zapbook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import zapbook.cli.kit.Kit;

/** The argument file of a copied kit, with this process's class path. */
public final class CopiedLauncher {

  private CopiedLauncher() {}

  /** Writes it where a reader looks for it. */
  public static Path write(Path root) throws IOException {
    Path file = new Kit(root).launcher();
    Files.createDirectories(file.getParent());
    Files.write(file, WriteLauncher.text(root, "1.0-TEST",
        WriteLauncher.entries(root, System.getProperty("java.class.path")))
        .getBytes(WriteLauncher.platform()));
    return file;
  }

  /** The words that start the command, as the reader types them. */
  public static List<String> command(Path root, String... words)
      throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    var all = new ArrayList<>(List.of(java.toString(), "@" + write(root)));
    all.addAll(List.of(words));
    return all;
  }
}
