package zapbook.prompt;

import java.lang.reflect.Field;
import java.util.Map;
import jdk.jshell.JShell;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/**
 * JShell's own way to run snippets in this process, found by the tool under
 * a name of its own.
 *
 * <p>The tool keeps its JShell to itself, but makes the environment that is
 * handed over here as an inner class of it. The launcher opens the package
 * for this look.
 */
public final class LiveExecution implements ExecutionControlProvider {

  /** What the tool's option {@code --execution} calls it. */
  public static final String NAME = "zapbook";

  /** Made by the tool. */
  public LiveExecution() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public ExecutionControl generate(
      ExecutionEnv env, Map<String, String> parameters) throws Throwable {
    Session.runsIn(behind(env));
    return ExecutionControl.generate(env, "local");
  }

  /** The JShell of an environment; null if this Java hides it. */
  private static JShell behind(ExecutionEnv env) {
    try {
      for (Field field : env.getClass().getDeclaredFields()) {
        if (field.getType() == JShell.class) {
          field.setAccessible(true);
          return (JShell) field.get(env);
        }
      }
    } catch (ReflectiveOperationException | RuntimeException hidden) {
      // then snippets() says what to do instead
    }
    return null;
  }
}
