package zapbook.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A small named change to an answer, which a named test must notice.
 *
 * <p>The file, {@code <name>.edit}, has a head of four lines ({@code kind}, {@code title},
 * {@code test}, {@code says}), in another right answer perhaps a fifth ({@code shown}), and
 * then one or more pairs of blocks: the lines after
 * {@code --- old} stand in the answer exactly once and give way to the lines after
 * {@code --- new}.
 *
 * @param name the file's name without its ending
 * @param kind {@code undo} takes one part of the patch back, {@code trap} plants a plausible
 *     wrong answer, {@code accepted} makes another right one
 * @param title what the edit does, in a few words
 * @param test the name of the test method that must fail
 * @param says words that its failure must contain
 * @param shown of another right answer that is shown beside history's: what there is to say
 *     about the two; empty for all others
 * @param swaps what gives way to what
 */
public record Edit(String name, String kind, String title, String test, String says,
    String shown, List<Swap> swaps) {

  private static final Pattern HEAD = Pattern.compile("(?m)^(\\w+): *(.*)$");
  private static final Pattern SWAP =
      Pattern.compile("--- old\n(.*?)--- new\n(.*?)(?=--- old\n|\\z)", Pattern.DOTALL);

  /**
   * Lines of the answer, and the lines in their place.
   *
   * @param old whole lines that stand in the answer exactly once
   * @param now whole lines; may be empty
   */
  public record Swap(String old, String now) {

    /** In the one file that has the lines. */
    private List<SourceText> in(List<SourceText> texts) {
      List<SourceText> with = texts.stream().filter(one -> one.text().contains(old)).toList();
      if (with.size() != 1) {
        throw new IllegalArgumentException("should stand exactly once:\n" + old);
      }
      return texts.stream().map(one -> one != with.get(0) ? one
          : new SourceText(one.name(), in(one.text()))).toList();
    }

    private String in(String text) {
      int at = text.indexOf(old);
      if (old.isBlank() || at < 0 || text.indexOf(old, at + 1) >= 0) {
        throw new IllegalArgumentException("should stand exactly once:\n" + old);
      }
      return text.substring(0, at) + now + text.substring(at + old.length());
    }
  }

  /** The edits of an exercise's answer, by name; empty if it has none. */
  public static List<Edit> of(Exercise exercise) {
    return in(exercise.at().edits());
  }

  /** The edits that lead to other answers which all tests accept, by name. */
  public static List<Edit> accepted(Exercise exercise) {
    return in(exercise.at().edits().resolveSibling("accepted"));
  }

  private static List<Edit> in(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".edit")).sorted()
          .map(Edit::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  private static Edit read(Path file) {
    String name = file.getFileName().toString().replace(".edit", "");
    return parse(name, SourceText.textOf(file));
  }

  /**
   * Reads an edit.
   *
   * @throws IllegalArgumentException if a part is missing
   */
  static Edit parse(String name, String text) {
    int blocks = text.indexOf("--- old\n");
    if (blocks < 0) {
      throw new IllegalArgumentException(name + ".edit changes nothing");
    }
    Map<String, String> head = HEAD.matcher(text.substring(0, blocks)).results()
        .collect(Collectors.toMap(one -> one.group(1), one -> one.group(2).strip()));
    if (!head.keySet().containsAll(List.of("kind", "title", "test", "says"))) {
      throw new IllegalArgumentException(name + ".edit needs kind, title, test and says");
    }
    Matcher matcher = SWAP.matcher(text.substring(blocks));
    List<Swap> swaps = matcher.results()
        .map(one -> new Swap(one.group(1), one.group(2))).toList();
    return new Edit(name, head.get("kind"), head.get("title"), head.get("test"),
        head.get("says"), head.getOrDefault("shown", ""), swaps);
  }

  /**
   * The answer with this edit.
   *
   * @param answer the files of the answer
   * @throws IllegalArgumentException if a block does not stand in the answer exactly once
   */
  public List<SourceText> applyTo(List<SourceText> answer) {
    List<SourceText> texts = answer;
    for (Swap swap : swaps) {
      texts = swap.in(texts);
    }
    return texts;
  }
}
