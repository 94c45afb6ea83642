package zapbook.proof;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One file that the learner edits, its pristine copy and its answer.
 *
 * @param root the folder of the whole kit
 * @param folder the exercise's own folder, such as {@code ch00}
 * @param className the class that the file declares
 * @param tree where it stands
 */
public record Part(Path root, String folder, String className, Tree tree) {

  /** The source folders that a learner edits. */
  public enum Tree {
    /** A change to the MMU; its answer is compiled with the module of the answers. */
    MAIN("exercises/src/main/java", "solutions/src/main/java"),
    /**
     * A test that judges a patch. Its answer uses what the exercises' tests share, which the
     * module of the answers does not see: the proof compiles it.
     */
    TEST("exercises/src/test/java", "solutions/src/reviews/java");

    private final String starters;
    private final String answers;

    Tree(String starters, String answers) {
      this.starters = starters;
      this.answers = answers;
    }
  }

  /** The file's path below its source folder, with forward slashes. */
  public String javaName() {
    return Places.PACKAGES + "/" + folder + "/" + className + ".java";
  }

  /** The file's path from the kit's folder, with forward slashes. */
  public String path() {
    return tree.starters + "/" + javaName();
  }

  /** The file that the learner edits. */
  public Path starter() {
    return root.resolve(path());
  }

  /** The copy of the starter that nobody edits. */
  public Path pristine() {
    return Places.descriptions(root).resolve(folder).resolve(className + ".pristine");
  }

  /** The answer. */
  public Path answer() {
    return answerRoot().resolve(javaName());
  }

  Path starterRoot() {
    return root.resolve(tree.starters);
  }

  Path answerRoot() {
    return root.resolve(tree.answers);
  }

  /** The starter as it came with the kit. */
  public SourceText pristineText() {
    return new SourceText(javaName(), SourceText.textOf(pristine()));
  }

  /** The starter as it stands now; empty if its file is gone. */
  public Optional<SourceText> starterText() {
    return Files.isRegularFile(starter())
        ? Optional.of(SourceText.read(starterRoot(), starter())) : Optional.empty();
  }

  /** The text of the answer. */
  public SourceText answerText() {
    return SourceText.read(answerRoot(), answer());
  }
}
