package zapbook.proof;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import zapbook.proof.Part.Tree;

/**
 * Reads the exercises' descriptions.
 *
 * <p>An exercise is a folder {@code chNN}, with a letter for all but a chapter's first (see
 * {@link ExerciseId}), a package of the same name, and these files:
 *
 * <pre>
 *   exercises/src/main/java/       Name.java           what the learner edits
 *   exercises/src/test/java/       *Test.java          tests that fail until it is right
 *   exercises/src/main/resources/  Name.pristine       the starter as it came
 *                                  exercise.properties title, class, minutes, page (the chapter's
 *                                                      id; of a further exercise that of the
 *                                                      first), extends, answered.in, start, then
 *                                                      fails.TEST = words of its failure,
 *                                                      given.TEST = yes
 *                                  hints.txt           "== nudge", "== where", "== shape",
 *                                                      "== change", each followed by its text
 *   solutions/src/main/java/       Name.java           the answer
 *   solutions/src/main/resources/  message.txt         the mail that goes with it
 *                                  edits/*.edit        see {@link Edit}
 *                                  accepted/*.edit     other answers that pass all tests too
 * </pre>
 *
 * <p>{@code answered.in} is the class of {@code code} whose routines the answer repeats.
 * {@code start = own} marks a starting point that is made up; without it the starter repeats the
 * routines of the stage before. {@code mine} is the id of an earlier exercise whose class can be
 * tried with these tests, but for those that {@code mine.without} names.
 *
 * <p>In a review the learner writes a test, and {@code review} stands in place of {@code class},
 * {@code extends} and {@code answered.in}: his file is {@code Name.java} below
 * {@code exercises/src/test/java}, its answer below {@code solutions/src/reviews/java}, and
 * {@code exercises/src/main/java} has the patch that he judges. With both {@code class} and
 * {@code review} he writes a change and the test for it.
 */
public final class Exercises {

  private static final Pattern HINT = Pattern.compile("(?m)^== (\\w+)\n");

  private Exercises() {
  }

  /**
   * All exercises of a kit, in the order of the chapters.
   *
   * @param root the folder of the whole kit
   * @throws IllegalArgumentException if there is none, or one is described badly; the message
   *     names the file
   */
  public static List<Exercise> in(Path root) {
    Path folder = Places.descriptions(root);
    List<Exercise> found = new ArrayList<>();
    for (Path one : foldersOf(folder)) {
      found.add(read(root, one));
    }
    if (found.isEmpty()) {
      throw new IllegalArgumentException("no exercise is described in " + folder);
    }
    found.sort(Comparator.comparing(Exercise::number));
    return List.copyOf(found);
  }

  /**
   * One exercise by what the reader typed: {@code 3}, {@code 03} and {@code ch03} are the same.
   *
   * @throws IllegalArgumentException if there is none; the message lists those there are
   */
  public static Exercise named(Path root, String typed) {
    Optional<ExerciseId> number = ExerciseId.of(typed);
    Optional<Path> folder = number.map(one -> Places.descriptions(root).resolve(
        String.format("ch%02d%s", one.chapter(), one.letter()))).filter(Files::isDirectory);
    if (folder.isPresent()) {
      return read(root, folder.get());
    }
    List<Exercise> all = in(root);
    return all.stream().filter(e -> Optional.of(e.number()).equals(number)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException(
            "no exercise " + typed + "; there is " + ids(all)));
  }

  private static String ids(List<Exercise> all) {
    return ExerciseId.listed(all.stream().map(Exercise::number).toList());
  }

  private static List<Path> foldersOf(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException("no such folder: " + folder);
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isDirectory)
          .filter(one -> one.getFileName().toString().startsWith("ch")
              && ExerciseId.of(one.getFileName().toString()).isPresent())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  private static Exercise read(Path root, Path folder) {
    String name = folder.getFileName().toString();
    ExerciseId number = ExerciseId.of(name).orElseThrow();
    Path file = folder.resolve("exercise.properties");
    Map<String, String> said = withPage(number, folder, properties(file));
    About about = about(said, file);
    Places at = new Places(root, name, parts(root, name, said));
    return new Exercise(number, about, declared(said, file), hints(at.hints()), at);
  }

  /** A chapter's further exercises are told on the page of its first. */
  private static Map<String, String> withPage(ExerciseId number, Path folder,
      Map<String, String> said) {
    if (said.containsKey("page") || number.letter().isEmpty()) {
      return said;
    }
    String first = String.format("ch%02d", number.chapter());
    Path file = folder.resolveSibling(first).resolve("exercise.properties");
    Map<String, String> with = new LinkedHashMap<>(said);
    with.put("page", need(properties(file), "page", file));
    return with;
  }

  /** The change to the MMU first, then the test that judges one. */
  private static List<Part> parts(Path root, String folder, Map<String, String> said) {
    List<Part> parts = new ArrayList<>();
    if (said.containsKey("class")) {
      parts.add(new Part(root, folder, said.get("class").strip(), Tree.MAIN));
    }
    if (said.containsKey("review")) {
      parts.add(new Part(root, folder, said.get("review").strip(), Tree.TEST));
    }
    return List.copyOf(parts);
  }

  private static About about(Map<String, String> said, Path file) {
    boolean reviewOnly = said.containsKey("review") && !said.containsKey("class");
    return new About(need(said, "title", file),
        need(said, reviewOnly ? "review" : "class", file),
        Integer.parseInt(need(said, "minutes", file)), need(said, "page", file),
        reviewOnly ? "" : need(said, "extends", file),
        reviewOnly ? "" : need(said, "answered.in", file),
        said.getOrDefault("start", "inherited").equals("own"), mine(said, file));
  }

  private static Optional<Mine> mine(Map<String, String> said, Path file) {
    if (!said.containsKey("mine")) {
      return Optional.empty();
    }
    List<String> without = List.of(need(said, "mine.without", file).split(",\\s*"));
    return Optional.of(new Mine(need(said, "mine", file), without));
  }

  private static Declared declared(Map<String, String> said, Path file) {
    Map<String, String> fails = new LinkedHashMap<>();
    List<String> given = new ArrayList<>();
    said.forEach((key, value) -> {
      if (key.startsWith("fails.")) {
        fails.put(key.substring("fails.".length()), value);
      } else if (key.startsWith("given.")) {
        given.add(key.substring("given.".length()));
      }
    });
    if (fails.isEmpty()) {
      throw new IllegalArgumentException(file + " declares no failing test");
    }
    return new Declared(fails, given);
  }

  private static String need(Map<String, String> said, String key, Path file) {
    String value = said.get(key);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(file + " does not say '" + key + "'");
    }
    return value.strip();
  }

  /** In the order of the file: the declared tests go from easy to subtle. */
  private static Map<String, String> properties(Path file) {
    Map<String, String> inOrder = new LinkedHashMap<>();
    Properties reader = new Properties() {
      @Override
      public synchronized Object put(Object key, Object value) {
        return inOrder.put((String) key, (String) value);
      }
    };
    try {
      reader.load(new StringReader(SourceText.textOf(file)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    return inOrder;
  }

  private static List<Hint> hints(Path file) {
    String text = SourceText.textOf(file);
    Matcher matcher = HINT.matcher(text);
    List<Hint> hints = new ArrayList<>();
    int from = -1;
    String grade = null;
    while (matcher.find()) {
      addHint(hints, grade, text, from, matcher.start());
      grade = matcher.group(1);
      from = matcher.end();
    }
    addHint(hints, grade, text, from, text.length());
    return List.copyOf(hints);
  }

  private static void addHint(List<Hint> hints, String grade, String text, int from, int to) {
    if (grade != null) {
      hints.add(new Hint(grade, text.substring(from, to).strip()));
    }
  }
}
