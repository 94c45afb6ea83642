package zapbook.cli.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import zapbook.cli.kit.Kit;
import zapbook.cli.progress.ReaderState;

/** Whether exercises can be edited and results be written here. */
final class WriteCheck implements Check {

  @Override
  public List<Finding> look(Kit kit) {
    var findings = new ArrayList<Finding>();
    findings.add(place("exercises", kit.exercises(), "solve"));
    findings.add(place("target", kit.launcher().getParent(), "build"));
    findings.add(progress(kit, ReaderState.file(kit)));
    return findings;
  }

  /** It is in the kit, or in the home directory if that is read-only. */
  static Finding progress(Kit kit, Path file) {
    Path folder = file.getParent();
    Path there = Files.exists(folder) ? folder : folder.getParent();
    return Files.isWritable(there)
        ? Finding.ok("progress", "kept in " + folder.getFileName() + " of "
            + (file.startsWith(kit.root()) ? "the kit"
                : "your home directory"))
        : Finding.warn("progress", file + " cannot be written",
            "export HOME=/a/folder/of/yours, or copy the kit to one");
  }

  private static Finding place(String what, Path directory, String verb) {
    if (!Files.exists(directory)) {
      return Finding.warn(what, directory + " is not there",
          "get a whole copy of the kit, then run mvn");
    }
    return Files.isWritable(directory)
        ? Finding.ok(what, "can be written")
        : Finding.warn(what, directory + " is read-only", "reading, shell and"
            + " runs work; to " + verb + ", copy the kit to where you may"
            + " write");
  }
}
