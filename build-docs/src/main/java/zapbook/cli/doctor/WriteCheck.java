package zapbook.cli.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import zapbook.cli.kit.Kit;

/** Whether exercises can be edited and results be written here. */
final class WriteCheck implements Check {

  @Override
  public List<Finding> look(Kit kit) {
    var findings = new ArrayList<Finding>();
    findings.add(place("exercises", kit.exercises(), "solve"));
    findings.add(place("target", kit.launcher().getParent(), "build"));
    return findings;
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
