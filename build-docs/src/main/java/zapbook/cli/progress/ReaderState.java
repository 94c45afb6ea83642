package zapbook.cli.progress;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import zapbook.cli.kit.Kit;
import zapbook.proof.Exercise;

/**
 * What is known about the reader. Changes are kept by {@link #save}; what a
 * later version of the kit wrote is left as it is. A value of another kind
 * than expected counts as missing.
 */
public final class ReaderState {

  private static final int VERSION = 1;

  private final Kit kit;
  private final StateFile file;
  private final JsonObject tree;
  /** As it was when it was read. */
  private final JsonObject before;

  private ReaderState(Kit kit, StateFile file) {
    this.kit = kit;
    this.file = file;
    this.tree = file.read();
    this.before = tree.deepCopy();
  }

  /**
   * Reads what is known.
   *
   * @param kit the kit that is used
   * @param complain takes one line about what could not be read or kept
   */
  public static ReaderState of(Kit kit, Consumer<String> complain) {
    SaidOnce said = SaidOnce.here();
    return of(kit, Home.here(), line -> {
      if (line.startsWith(StateFile.NOT_KEPT)) said.say(line, complain);
      else complain.accept(line);
    });
  }

  /** The same where the reader's own folder is another one. */
  static ReaderState of(
      Kit kit, Optional<Path> home, Consumer<String> complain) {
    return new ReaderState(kit, StateFile.of(kit, home, complain));
  }

  /** The same for the kit at hand; complaints go to standard error. */
  public static ReaderState here(PrintWriter err) {
    return of(Kit.here(), line -> {
      err.println("zapbook: " + line);
      err.flush();
    });
  }

  /** Where it is kept for a kit. */
  public static Path file(Kit kit) {
    return StateFile.of(kit, Home.here(), line -> { }).file();
  }

  /** Where the reader was last, if anywhere. */
  public Optional<Place> lastPlace() {
    JsonObject place = object(tree, "lastPlace");
    return number(place, "chapter").map(chapter -> new Place(chapter,
        value(place, "exercise").map(JsonPrimitive::getAsString)));
  }

  /** The reader is here now. */
  public void at(Place place) {
    JsonObject known = child(tree, "lastPlace");
    known.addProperty("chapter", place.chapter());
    known.remove("exercise");
    place.exercise().ifPresent(id -> known.addProperty("exercise", id));
  }

  /** Whether all tests of the exercise have passed at least once. */
  public boolean solvedOnce(String id) {
    return value(about(id), "solved")
        .map(JsonPrimitive::getAsBoolean).orElse(false);
  }

  /** The ids of all exercises that were solved at least once. */
  public List<String> solvedOnce() {
    return object(tree, "exercises").keySet().stream()
        .filter(this::solvedOnce).sorted().toList();
  }

  /** The highest grade of hint that was shown; 0 if none was. */
  public int hints(String id) {
    return number(about(id), "hints").orElse(0);
  }

  /** A hint was shown. */
  public void hinted(String id, int grade) {
    forWriting(id).addProperty("hints", Math.max(grade, hints(id)));
  }

  /** A name for the text of an exercise; blanks do not count. */
  public static String text(Exercise exercise) {
    return Fingerprint.of(exercise);
  }

  /** What the last run said, if it was a run of this text. */
  Optional<Result> result(Exercise exercise) {
    JsonObject about = about(exercise.id());
    String text = value(about, "text")
        .map(JsonPrimitive::getAsString).orElse("");
    if (!text.equals(Fingerprint.of(exercise))) return Optional.empty();
    return number(about, "tests").flatMap(tests -> number(about, "passed")
        .map(passed -> new Result(tests, passed)));
  }

  /** When the newest report by Maven was written that is known. */
  long seen(Exercise exercise) {
    return value(about(exercise.id()), "report")
        .filter(JsonPrimitive::isNumber).map(JsonPrimitive::getAsLong)
        .orElse(0L);
  }

  /**
   * Tests were run.
   *
   * @param exercise the exercise, with the text that was run
   * @param result what they said
   * @param solved whether that text, not the starter, passes all of them
   */
  public void ran(Exercise exercise, Result result, boolean solved) {
    JsonObject about = forWriting(exercise.id());
    about.addProperty("text", Fingerprint.of(exercise));
    about.addProperty("tests", result.tests());
    about.addProperty("passed", result.passed());
    about.addProperty("report", MavenReports.time(kit, exercise));
    if (solved) about.addProperty("solved", true);
  }

  /** Keeps it, and tells the rendered book. */
  public void save() {
    if (!tree.has("version")) tree.addProperty("version", VERSION);
    file.write(tree);
    tellTheBook();
  }

  /** Keeps it if anything is new; who only looks changes no file. */
  public void saveIfChanged() {
    if (!tree.equals(before)) save();
    else tellOfRuns();
  }

  private void tellTheBook() {
    new BookScript(kit.book()).write(this, file.complain());
    tellOfRuns();
  }

  /** Whether a class is still the one that ran. */
  private void tellOfRuns() {
    OwnRuns runs = OwnRuns.of(kit, file.complain());
    if (!runs.all().isEmpty()) runs.tellTheBook();
  }

  private JsonObject about(String id) {
    return object(object(tree, "exercises"), id);
  }

  private JsonObject forWriting(String id) {
    return child(child(tree, "exercises"), id);
  }

  private static JsonObject object(JsonObject parent, String name) {
    JsonElement found = parent.get(name);
    return found != null && found.isJsonObject()
        ? found.getAsJsonObject() : new JsonObject();
  }

  private static JsonObject child(JsonObject parent, String name) {
    JsonObject found = object(parent, name);
    parent.add(name, found);
    return found;
  }

  private static Optional<JsonPrimitive> value(
      JsonObject parent, String name) {
    JsonElement found = parent.get(name);
    return found != null && found.isJsonPrimitive()
        ? Optional.of(found.getAsJsonPrimitive()) : Optional.empty();
  }

  private static Optional<Integer> number(JsonObject parent, String name) {
    return value(parent, name).filter(JsonPrimitive::isNumber)
        .map(JsonPrimitive::getAsInt);
  }
}
