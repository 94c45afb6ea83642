package zapbook.proof;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the tests among freshly compiled classes, each in a thread of its own. */
final class Trial {

  private final FreshLoader loader;
  private final List<String> testClasses;
  private final Set<String> learnerFiles;
  private final Duration timeLimit;
  private final Consumer<String> begun;

  Trial(Map<String, byte[]> classes, Set<String> learnerFiles, Duration timeLimit,
      Consumer<String> begun) {
    this.loader = new FreshLoader(classes, Trial.class.getClassLoader());
    this.testClasses = classes.keySet().stream().filter(name -> name.endsWith("Test"))
        .sorted(Comparator.naturalOrder()).toList();
    this.learnerFiles = learnerFiles;
    this.timeLimit = timeLimit;
    this.begun = begun;
  }

  List<Outcome> run() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      Listener listener = new Listener(learnerFiles, timeLimit, begun);
      launcher().execute(request(), listener);
      return listener.outcomes();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** Without what else may be registered on the class path: coverage tools, reporters. */
  private static Launcher launcher() {
    return LauncherFactory.create(LauncherConfig.builder()
        .enableTestExecutionListenerAutoRegistration(false)
        .enableLauncherSessionListenerAutoRegistration(false)
        .enableLauncherDiscoveryListenerAutoRegistration(false)
        .enablePostDiscoveryFilterAutoRegistration(false)
        .build());
  }

  /** Looks for tests where there are none. */
  static void warmUp() {
    launcher().execute(LauncherDiscoveryRequestBuilder.request()
        .selectors(DiscoverySelectors.selectClass(Trial.class))
        .configurationParameters(settings(Workshop.TIME_LIMIT)).build());
  }

  private LauncherDiscoveryRequest request() {
    LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request();
    List<Class<?>> loaded = new ArrayList<>();
    for (String name : testClasses) {
      loaded.add(load(name));
    }
    loaded.forEach(test -> request.selectors(DiscoverySelectors.selectClass(test)));
    return request.configurationParameters(settings(timeLimit)).build();
  }

  /** What the exercises' own junit-platform.properties says to an IDE; a test compares them. */
  static Map<String, String> settings(Duration timeLimit) {
    return Map.of(
        "junit.jupiter.execution.timeout.default", inWords(timeLimit),
        "junit.jupiter.execution.timeout.thread.mode.default", "SEPARATE_THREAD",
        "junit.jupiter.displayname.generator.default",
        "org.junit.jupiter.api.DisplayNameGenerator$ReplaceUnderscores",
        "junit.jupiter.testmethod.order.default",
        "org.junit.jupiter.api.MethodOrderer$OrderAnnotation",
        "junit.jupiter.extensions.autodetection.enabled", "false");
  }

  private static String inWords(Duration limit) {
    boolean whole = limit.toMillis() % 1000 == 0;
    return whole ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
  }

  private Class<?> load(String name) {
    try {
      return loader.loadClass(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
