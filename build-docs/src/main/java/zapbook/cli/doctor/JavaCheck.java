package zapbook.cli.doctor;

import java.util.List;
import zapbook.cli.kit.Kit;

/** The Java under this command: new enough, long supported, a whole JDK? */
final class JavaCheck implements Check {

  private static final int OLDEST = 17;

  @Override
  public List<Finding> look(Kit kit) {
    return List.of(version(Runtime.version()),
        Finding.ok("java home", System.getProperty("java.home")),
        wholeJdk());
  }

  static Finding version(Runtime.Version version) {
    String found = version.toString();
    int feature = version.feature();
    if (feature < OLDEST) {
      return Finding.bad("java", found, "install a JDK 17 or newer");
    }
    if (!isLongTermSupport(feature)) {
      return Finding.warn("java", found, "works, but the kit is tested on"
          + " releases with long-term support, such as 17 and 25");
    }
    return Finding.ok("java", found + " (long-term support)");
  }

  /** 17, 21, 25, and so on: every fourth since 17. */
  private static boolean isLongTermSupport(int feature) {
    return (feature - OLDEST) % 4 == 0;
  }

  private static Finding wholeJdk() {
    var boot = ModuleLayer.boot();
    boolean compiler = boot.findModule("jdk.compiler").isPresent();
    boolean shell = boot.findModule("jdk.jshell").isPresent();
    return compiler && shell
        ? Finding.ok("jdk", "compiler and JShell are there")
        : Finding.bad("jdk", "this Java has no compiler or no JShell",
            "install a JDK, not a JRE (Debian: apt install"
                + " openjdk-17-jdk)");
  }
}
