package zapbook.exercises.support;

/** How a reader types a command of the kit in its folder. */
public final class Command {
  private Command() {
  }

  /**
   * A command.
   *
   * @param arguments such as "reset 3"
   * @return what to type
   */
  public static String of(String arguments) {
    return "java @build-docs/target/zapbook " + arguments;
  }
}
