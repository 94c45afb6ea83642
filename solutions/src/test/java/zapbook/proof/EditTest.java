package zapbook.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Reading edits, and applying them. */
class EditTest {
  private static final String HEAD = """
      kind: trap
      title: takes the first
      test: the_last_is_taken
      says: the last one
      """;
  private static final List<SourceText> ANSWER =
      List.of(new SourceText("A.java", "a\nb\nc\nb\n"), new SourceText("B.java", "e\n"));

  @Test
  void lines_give_way_to_lines() {
    Edit edit = Edit.parse("first", HEAD + "--- old\na\nb\n--- new\nx\n--- old\nc\n--- new\n");

    assertThat(edit.applyTo(ANSWER).get(0).text()).isEqualTo("x\nb\n");
    assertThat(edit.test()).isEqualTo("the_last_is_taken");
    assertThat(edit.says()).isEqualTo("the last one");
  }

  @Test
  void each_block_is_looked_for_in_every_file() {
    Edit edit = Edit.parse("both", HEAD + "--- old\ne\n--- new\nx\n--- old\nc\n--- new\ny\n");

    assertThat(edit.applyTo(ANSWER)).extracting(SourceText::text)
        .containsExactly("a\nb\ny\nb\n", "x\n");
  }

  @Test
  void lines_that_stand_twice_or_nowhere_are_refused() {
    assertThatThrownBy(() -> Edit.parse("b", HEAD + "--- old\nb\n--- new\n").applyTo(ANSWER))
        .hasMessageContaining("exactly once");
    assertThatThrownBy(() -> Edit.parse("d", HEAD + "--- old\nd\n--- new\n").applyTo(ANSWER))
        .hasMessageContaining("exactly once");
  }

  @Test
  void an_edit_without_a_test_or_without_lines_is_refused() {
    assertThatThrownBy(() -> Edit.parse("x", HEAD)).hasMessage("x.edit changes nothing");
    assertThatThrownBy(() -> Edit.parse("x", "kind: trap\n--- old\na\n--- new\n"))
        .hasMessageContaining("needs kind, title, test and says");
  }
}
