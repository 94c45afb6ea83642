package zapbook.proof.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Mails, and the names that git gives to contents. */
class MessageTest {

  @Test
  void the_first_line_is_the_subject() {
    Message message = Message.parse("mmu: do less\n\nIt did more.\n\nNow less.\n");

    assertThat(message.subject()).isEqualTo("mmu: do less");
    assertThat(message.body()).isEqualTo("It did more.\n\nNow less.");
  }

  @Test
  void a_text_without_body_or_with_long_lines_is_refused() {
    assertThatThrownBy(() -> Message.parse("mmu: do less")).hasMessageContaining("subject");
    assertThatThrownBy(() -> Message.parse("a\nb\n\nc")).hasMessageContaining("subject");
    assertThatThrownBy(() -> Message.parse("a\n\n" + "b".repeat(76)))
        .hasMessageContaining("75");
    assertThatThrownBy(() -> Message.parse("a\n\nb\n---\nc")).hasMessageContaining("patch");
  }

  @Test
  void two_files_are_counted_apart_and_together() {
    FileChange one = new FileChange("main/A.java", "x\n", "y\nz\n");
    FileChange two = new FileChange("test/ATest.java", "x\n", "x\ny\n");

    assertThat(new DiffStat(List.of(one, two))).hasToString("""
         main/A.java     | 3 ++-
         test/ATest.java | 1 +
         2 files changed, 3 insertions(+), 1 deletion(-)
        """);
  }

  @Test
  void a_content_has_the_name_that_git_gives_it() {
    assertThat(Blob.name("")).isEqualTo("e69de29bb2d1d6434b8b29ae775ad8c2e48c5391");
    assertThat(Blob.name("hello\n")).isEqualTo("ce013625030ba8dba906f756967f9e9ca394464a");
  }

  @Test
  void files_are_numbered_and_named_by_the_subject() {
    Message message = new Message("mmu: Flush once, then free", "body");
    List<FileChange> change = List.of(new FileChange("a", "x\n", "y\n"));

    assertThat(new MailPatch("0", message, change).fileName())
        .isEqualTo("00-flush-once-then-free.patch");
    assertThat(new MailPatch("3b", message, change).fileName())
        .isEqualTo("03b-flush-once-then-free.patch");
  }
}
