package zapbook.exercises.support;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import zapbook.mmu.ShadowMmu;
import zapbook.replay.RecordedRun;
import zapbook.replay.Recording;
import zapbook.replay.Window;
import zapbook.vm.Vm;

/**
 * A test once more, with every machine that it makes recorded. It is run
 * twice: with the learner's class, and where a {@link ReferenceLoader} has
 * our stage in its place.
 */
public final class Retake {
  private static final Window WINDOW =
      new Window(450, 150, Window.From.FIRST_HOLD);
  private static final String OURS = "zapbook.exercises.";

  /** Recordings of the test that runs; null while nobody records. */
  private static List<Recording> recordings;
  /** Name of the exercise's class, as the last machine had it. */
  private static String tested = "";

  private Retake() { }

  /**
   * Starts a machine of a test, and records it if that is wanted.
   *
   * @param <M> the class under test
   * @param vm the machine
   * @param maker makes its MMU
   * @return the MMU, which serves
   */
  public static <M extends ShadowMmu> M start(
      Vm vm, Function<Vm, M> maker) {
    M mmu = maker.apply(vm);
    if (recordings != null) {
      tested = exercise(mmu.getClass());
      recordings.add(Recording.of(mmu, WINDOW));
    }
    return vm.start(mmu);
  }

  /** A test may spoil the class in a class of its own. */
  private static String exercise(Class<?> type) {
    Class<?> above = type.getSuperclass();
    return above.getName().startsWith(OURS) ? exercise(above)
        : type.getName();
  }

  /**
   * Runs a test, whatever comes of it.
   *
   * @param test its class
   * @param method its method, without parameters
   * @return what each of its machines did, in the order they were made
   * @throws ReflectiveOperationException if the test cannot be called
   */
  public static List<RecordedRun> of(Class<?> test, String method)
      throws ReflectiveOperationException {
    recordings = new ArrayList<>();
    try {
      Constructor<?> maker = test.getDeclaredConstructor();
      maker.setAccessible(true);
      Method call = test.getDeclaredMethod(method);
      call.setAccessible(true);
      attempt(() -> call.invoke(maker.newInstance()));
      return recordings.stream().map(one -> one.end("")).toList();
    } finally {
      recordings = null;
    }
  }

  private interface Call {
    void run() throws ReflectiveOperationException;
  }

  /** It fails as it failed before; that was told already. */
  private static void attempt(Call call)
      throws ReflectiveOperationException {
    try {
      call.run();
    } catch (java.lang.reflect.InvocationTargetException e) {
      if (e.getCause() instanceof VirtualMachineError error) throw error;
    }
  }

  /** {@return the name of the exercise's class that was under test} */
  public static String tested() {
    return tested;
  }
}
