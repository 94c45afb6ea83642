package zapbook.proof.mutation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import zapbook.proof.SourceText;

/**
 * The survivors that are explained.
 *
 * <p>The file has a paragraph for each line of an answer: the folder and the method; the line,
 * after two blanks; the changes, after four blanks, separated by commas; and the reason, after
 * six. A change that survived at two places of the line is named twice. What begins with
 * {@code #} is for people.
 *
 * @param all one for each change
 */
public record Survivors(List<Survivor> all) {

  /**
   * Those of a kit.
   *
   * @throws IllegalArgumentException if the file says something else than it should
   */
  public static Survivors in(Path root) {
    return parse(SourceText.textOf(root.resolve("solutions/survivors.txt")));
  }

  /**
   * Reads a text.
   *
   * @throws IllegalArgumentException if a paragraph is not complete; the message quotes it
   */
  static Survivors parse(String text) {
    List<Survivor> all = new ArrayList<>();
    String plain = text.lines().filter(line -> !line.startsWith("#"))
        .collect(Collectors.joining("\n"));
    for (String paragraph : plain.strip().split("\n\\s*\n")) {
      if (!paragraph.isBlank()) all.addAll(paragraph(paragraph.lines().toList()));
    }
    return new Survivors(List.copyOf(all));
  }

  private static List<Survivor> paragraph(List<String> lines) {
    boolean complete = lines.size() >= 4 && lines.get(0).matches("\\w+ \\w+")
        && lines.get(1).matches("  \\S.*") && lines.get(2).matches("    \\S.*")
        && lines.subList(3, lines.size()).stream().allMatch(why -> why.matches("      \\S.*"));
    if (!complete) {
      throw new IllegalArgumentException("survivors.txt: expected a method, a line, changes"
          + " and a reason, each two blanks further in, not\n" + String.join("\n", lines));
    }
    String[] where = lines.get(0).split(" ");
    List<Survivor> all = new ArrayList<>();
    for (String change : lines.get(2).strip().split(", *")) {
      all.add(new Survivor(where[0], where[1], lines.get(1).strip(), change));
    }
    return all;
  }

  /** The lines of one exercise's answer that the file explains. */
  public Set<String> lines(String folder) {
    return all.stream().filter(one -> one.folder().equals(folder)).map(Survivor::line)
        .collect(Collectors.toSet());
  }
}
