package zapbook.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.WatchService;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zapbook.cli.exercise.KitCopy;
import zapbook.proof.Exercise;
import zapbook.proof.Exercises;

/** A save is noticed, whether or not the system tells of it. */
class SavesTest {

  private static final int SECONDS = 20;

  @TempDir Path folder;
  private final LinkedBlockingQueue<Event> events =
      new LinkedBlockingQueue<>();
  private KitCopy kit;
  private Thread watcher;

  @BeforeEach
  void copySomeExercises() throws IOException {
    kit = KitCopy.in(folder, "ch00", "ch00r", "ch01");
  }

  @AfterEach
  void comeHome() {
    kit.close();
    watcher.interrupt();
  }

  private void watch(WatchService service) {
    Saves saves = new Saves(kit.root, events, service);
    Exercises.in(kit.root).forEach(saves::add);
    saves.attend(kit.exercise("0"));
    watcher = new Thread(saves);
    watcher.setDaemon(true);
    watcher.start();
  }

  private Set<String> saved() throws InterruptedException {
    Event event = events.poll(SECONDS, TimeUnit.SECONDS);
    assertThat(event).isInstanceOf(Event.Saved.class);
    return ((Event.Saved) event).ids();
  }

  @Test
  void without_events_the_files_are_looked_at_again_and_again()
      throws Exception {
    watch(null);
    kit.put("0", "class Half { }");
    assertThat(saved()).containsExactly("0");
    kit.put("1", "another one, which is looked at less often");
    assertThat(saved()).containsExactly("1");
  }

  @Test
  void a_file_put_in_anothers_place_is_a_save_and_a_note_is_none()
      throws Exception {
    watch(Saves.service(kit.root));
    Exercise review = kit.exercise("0r");
    Path file = review.at().starter();
    Files.writeString(file.resolveSibling("notes.txt"), "not Java");
    Path draft = Files.writeString(
        file.resolveSibling(file.getFileName() + "~"), "a test");
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    assertThat(saved()).containsExactly("0r");
  }
}
