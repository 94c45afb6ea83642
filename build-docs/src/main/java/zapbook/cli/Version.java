package zapbook.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of the kit, as the launcher hands it over. */
final class Version implements IVersionProvider {

  /** The system property that carries it. */
  static final String PROPERTY = "zapbook.version";

  @Override
  public String[] getVersion() {
    return new String[] {
      "zapbook " + System.getProperty(PROPERTY, "without its launcher"),
      "on Java " + Runtime.version()
    };
  }
}
