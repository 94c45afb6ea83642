package zapbook.cli;

import java.io.IOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of the kit, as Maven wrote it into the jar. */
final class Version implements IVersionProvider {

  private static final String WRITTEN_BY_MAVEN =
      "/META-INF/maven/zapbook/zapbook-build-docs/pom.properties";

  @Override
  public String[] getVersion() throws IOException {
    return new String[] {
      "zapbook " + ofTheKit(), "on Java " + Runtime.version()
    };
  }

  /** The version, or "from classes" when the command runs without its jar. */
  private static String ofTheKit() throws IOException {
    try (var in = Version.class.getResourceAsStream(WRITTEN_BY_MAVEN)) {
      if (in == null) {
        return "from classes";
      }
      var properties = new Properties();
      properties.load(in);
      return properties.getProperty("version", "without a version");
    }
  }
}
