package zapbook.cli.run;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import zapbook.cli.kit.WrongUse;

/** The option --jfr: a recording for JDK Mission Control. */
final class RecordingFile {

  @Option(
      names = "--jfr",
      paramLabel = "FILE",
      description = "Write a Flight Recorder file of the run, for JDK"
          + " Mission Control or jfr print.")
  private String typed;

  private Path file;

  /** Finds out what is wrong before anything runs. */
  void check() {
    if (typed == null) {
      return;
    }
    file = OutFile.named(typed, "recording");
    if (ModuleLayer.boot().findModule("jdk.jfr").isEmpty()) {
      throw new WrongUse("this Java has no Flight Recorder (jdk.jfr)");
    }
  }

  boolean wanted() {
    return file != null;
  }

  /** The whole path of the file, null if none is wanted. */
  String path() {
    return file == null ? null : file.toAbsolutePath().toString();
  }

  /** Where the file is, for people. */
  String where() {
    return "The recording is in " + typed + "; JDK Mission Control opens"
        + " it,\nand so does: jfr summary " + typed;
  }
}
