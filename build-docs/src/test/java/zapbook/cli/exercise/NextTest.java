package zapbook.cli.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zapbook.cli.Typed;
import zapbook.cli.kit.Kit;

/** What is next is the same, whichever command says it. */
class NextTest {

  @TempDir Path folder;
  private KitCopy kit;

  @BeforeEach
  void copySome() throws IOException {
    kit = KitCopy.in(folder, "ch00", "ch01", "ch07", "ch08");
    Path index = new Kit(folder).index();
    Files.createDirectories(index.getParent());
    Files.writeString(index, "");
  }

  @AfterEach
  void comeHome() {
    kit.close();
  }

  private void solve(String id) throws IOException {
    kit.put(id, kit.exercise(id).answer().text());
    assertThat(Typed.run("check", id).exitCode()).isZero();
  }

  private static String chapter(String typed) {
    return typed.isEmpty() ? "0" : typed;
  }

  private void nextIs(String chapter, String exercise) {
    assertThat(Typed.run().out()).contains(
        (" read " + chapter).stripTrailing() + "\n",
        " shell " + chapter(chapter) + "\n",
        "-Dexercise=" + exercise + "\n", "ch0" + exercise);
    assertThat(Typed.run("list").out())
        .contains("Next: ", " check " + exercise + "\n");
    assertThat(Typed.run("hint").out())
        .startsWith("Exercise " + exercise + ",");
  }

  @Test
  void firstComesTheFirst() {
    nextIs("", "0");
  }

  @Test
  void behindWhatWasSolvedLastComesTheNextOpenOne() throws IOException {
    solve("1");
    solve("7");
    nextIs("8", "8");
  }

  @Test
  void behindTheLastOneComesTheFirstOpenOne() throws IOException {
    solve("8");
    nextIs("", "0");
  }

  @Test
  void whatDoesNotCompileIsSaidAndNextWhereAllAreTried()
      throws IOException {
    kit.putAnswer("7", "class ", "klass ");
    Typed checked = Typed.run("check");

    assertThat(checked.exitCode()).isEqualTo(1);
    assertThat(checked.out())
        .containsPattern("  7 Tell user space +open +does not compile\n")
        .containsPattern("Next: .* check 7\n");
  }

  @Test
  void someAreTriedLikeAll() throws IOException {
    solve("1");
    Typed checked = Typed.run("check", "1,8");

    assertThat(checked.exitCode()).isEqualTo(1);
    assertThat(checked.out()).containsPattern("  1 Free .* solved ")
        .containsPattern("  8 The .* untouched ").doesNotContain("  7 ");
  }

  @Test
  void whereAllAreTriedTheNextIsTheSameAsElsewhere() throws IOException {
    solve("1");
    assertThat(Typed.run("check").out())
        .containsPattern("Next: .* check 7\n");
    nextIs("7", "7");
  }
}
