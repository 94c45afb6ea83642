package zapbook.cli.watch;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import zapbook.proof.Exercise;

/**
 * Notices that files of an exercise were saved. It looks again and again;
 * an event of the file system only makes it look at once. So it also works
 * where no events come: on another machine's disk, in a container.
 */
final class Saves implements Runnable {

  private static final int MILLIS_BETWEEN_LOOKS = 100;
  /** Every how many looks all exercises are looked at. */
  private static final int LOOKS_AT_ALL = 10;
  /** An editor may write a file in several steps. */
  private static final int MILLIS_OF_QUIET = 5;
  private static final int MOST_STEPS = 20;

  private final Map<String, List<Path>> folders = new LinkedHashMap<>();
  private final Map<String, Map<Path, String>> seen = new LinkedHashMap<>();
  private final BlockingQueue<Event> events;
  private final WatchService service;
  private final Path sources;
  private volatile String current = "";

  /**
   * Looks at nothing yet.
   *
   * @param root the kit's folder
   * @param service tells of changes; null if there is none
   */
  Saves(Path root, BlockingQueue<Event> events, WatchService service) {
    this.sources = root.resolve("exercises/src");
    this.events = events;
    this.service = service;
  }

  /** Looks at an exercise's files as they are now, if it has not yet. */
  void add(Exercise one) {
    if (folders.containsKey(one.id())) return;
    folders.put(one.id(), Stream.of("main", "test").map(tree ->
        sources.resolve(tree + "/java/zapbook/exercises")
            .resolve(one.at().folder())).toList());
    seen.put(one.id(), look(one.id()));
  }

  /** What the system has to tell of changes; null if it has nothing. */
  static WatchService service(Path root) {
    try {
      return root.getFileSystem().newWatchService();
    } catch (IOException | UnsupportedOperationException none) {
      return null;
    }
  }

  /** This exercise is looked at more often than the others. */
  void attend(Exercise exercise) {
    current = exercise.id();
  }

  @Override
  public void run() {
    folders.values().stream().flatMap(List::stream).forEach(this::register);
    try {
      for (int n = 0;; n++) {
        boolean told = told(MILLIS_BETWEEN_LOOKS);
        for (int i = 0; told && i < MOST_STEPS && told(MILLIS_OF_QUIET);) {
          i++;
        }
        tell(told || n % LOOKS_AT_ALL == 0 ? folders.keySet()
            : Set.of(current));
      }
    } catch (InterruptedException | ClosedWatchServiceException end) {
      // nobody wants to know any more
    }
  }

  private void register(Path folder) {
    if (service == null || !Files.isDirectory(folder)) return;
    try {
      folder.register(service, StandardWatchEventKinds.ENTRY_CREATE,
          StandardWatchEventKinds.ENTRY_MODIFY,
          StandardWatchEventKinds.ENTRY_DELETE);
    } catch (IOException | UnsupportedOperationException notWatched) {
      // then looking every now and then must do
    }
  }

  /** Waits; true if the system told of a change before the time was up. */
  private boolean told(int millis) throws InterruptedException {
    if (service == null) {
      Thread.sleep(millis);
      return false;
    }
    WatchKey key = service.poll(millis, TimeUnit.MILLISECONDS);
    if (key == null) return false;
    key.pollEvents();
    key.reset();
    return true;
  }

  private void tell(Set<String> ids) {
    long now = System.nanoTime();
    Set<String> changed = new LinkedHashSet<>();
    for (String id : ids) {
      Map<Path, String> files = look(id);
      if (!files.equals(seen.put(id, files))) changed.add(id);
    }
    if (!changed.isEmpty()) events.add(new Event.Saved(changed, now));
  }

  private Map<Path, String> look(String id) {
    Map<Path, String> files = new TreeMap<>();
    for (Path folder : folders.get(id)) {
      try (Stream<Path> list = Files.list(folder)) {
        list.filter(file -> file.toString().endsWith(".java"))
            .forEach(file -> files.put(file, stamp(file)));
      } catch (IOException notThere) {
        // a folder that is gone has no files
      }
    }
    return files;
  }

  private static String stamp(Path file) {
    try {
      var about = Files.readAttributes(file, BasicFileAttributes.class);
      return about.lastModifiedTime() + " " + about.size();
    } catch (IOException gone) {
      return "gone";
    }
  }
}
