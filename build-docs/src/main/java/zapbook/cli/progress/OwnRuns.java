package zapbook.cli.progress;

import java.nio.file.Path;
import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import zapbook.cli.kit.Kit;
import zapbook.proof.Exercise;
import zapbook.proof.Exercises;

/**
 * The runs of the reader's classes that the book shows beside the stages,
 * the newest first. They are kept as his progress is; a run that is run
 * again takes the place of the old one.
 */
public final class OwnRuns {

  /** So many runs of an exercise are kept. */
  private static final int MOST = 3;
  /** And so many letters of all; then old replays go. */
  private static final int MOST_LETTERS = 2_000_000;
  private static final String NAME = "runs.json";

  private final Kit kit;
  private final StateFile file;
  private final List<KeptRun> runs = new ArrayList<>();

  private OwnRuns(Kit kit, StateFile file) {
    this.kit = kit;
    this.file = file;
    JsonElement kept = file.read().get("runs");
    if (kept == null || !kept.isJsonArray()) return;
    kept.getAsJsonArray().forEach(this::read);
  }

  /**
   * Reads them.
   *
   * @param kit the kit that is used
   * @param complain takes one line about what could not be read or kept
   */
  public static OwnRuns of(Kit kit, Consumer<String> complain) {
    return of(kit, Home.here(), complain);
  }

  /** The same where the reader's own folder is another one. */
  static OwnRuns of(
      Kit kit, Optional<Path> home, Consumer<String> complain) {
    return new OwnRuns(kit, StateFile.of(kit, NAME, home, complain));
  }

  /** What another version of the kit wrote may lack something. */
  private void read(JsonElement kept) {
    try {
      runs.add(new Gson().fromJson(kept, KeptRun.class));
    } catch (RuntimeException e) {
      // Gson wraps what a record refuses; the class can be run again
    }
  }

  /** All of them, the newest first. */
  public List<KeptRun> all() {
    return List.copyOf(runs);
  }

  /** Takes a new one. */
  public void add(KeptRun run) {
    runs.removeIf(run::isOfTheSame);
    runs.add(0, run);
    int[] kept = {0};
    runs.removeIf(each -> each.exercise().equals(run.exercise())
        && ++kept[0] > MOST);
    for (int n = runs.size() - 1; n > 0 && letters() > MOST_LETTERS; n--) {
      runs.set(n, runs.get(n).withoutReplay());
    }
  }

  private int letters() {
    return runs.stream().mapToInt(run -> run.replay().length()
        + run.reason().length()).sum();
  }

  /** Forgets those of an exercise. */
  public void forget(String exercise) {
    if (runs.removeIf(run -> run.exercise().equals(exercise))) save();
  }

  /**
   * Keeps them, and tells the rendered book.
   *
   * @return whether the book could be told
   */
  public boolean save() {
    JsonObject tree = new JsonObject();
    tree.addProperty("version", 1);
    tree.add("runs", new Gson().toJsonTree(runs));
    file.write(tree);
    return tellTheBook();
  }

  /** A book that was rendered anew, or a text that was changed. */
  boolean tellTheBook() {
    return new MineScript(kit.book()).write(runs, texts(), file.complain());
  }

  /** What the classes are now, by exercise: a run may be of an older one. */
  private Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (KeptRun run : runs) {
      texts.computeIfAbsent(run.exercise(), this::text);
    }
    return texts;
  }

  private String text(String id) {
    try {
      Exercise exercise = Exercises.named(kit.root(), id);
      return Fingerprint.of(exercise);
    } catch (IllegalArgumentException gone) {
      return "";
    }
  }
}
