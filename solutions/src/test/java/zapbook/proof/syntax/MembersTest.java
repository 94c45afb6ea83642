package zapbook.proof.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comparing classes member by member, and along a chain. */
class MembersTest {

  private static final String STAGE = """
      package a;
      /** Told in a chapter. */
      public class Stage1 extends Stage0 {
        private final PageList zapped = newList("zapped");
        public Stage1(Vm vm) { super(vm); }
        @Override protected void commit(PageList list) { free(list); }
      }
      """;

  @Test
  void comments_annotations_layout_and_the_class_name_do_not_count() {
    String answer = """
        package b;
        class Answer extends Stage0 {
          private final PageList zapped = newList("zapped");
          /** Makes one. */
          public Answer(Vm vm) {
            super(vm);
          }
          protected void commit(PageList list) {
            // now it is safe
            free(list);
          }
        }
        """;

    assertThat(Members.of(answer)).isEqualTo(Members.of(STAGE));
    assertThat(Members.of(STAGE).byKey().keySet())
        .containsExactly("zapped", "new(Vm)", "commit(PageList)");
  }

  @Test
  void another_body_another_field_and_another_modifier_count() {
    assertThat(Members.of(STAGE.replace("free(list)", "free(null)")))
        .isNotEqualTo(Members.of(STAGE));
    assertThat(Members.of(STAGE.replace("newList(\"zapped\")", "null")))
        .isNotEqualTo(Members.of(STAGE));
    assertThat(Members.of(STAGE.replace("protected void", "public void")))
        .isNotEqualTo(Members.of(STAGE));
  }

  @Test
  void what_is_not_java_is_said_to_be_so() {
    assertThatThrownBy(() -> Members.of("class {")).hasMessageStartingWith("not Java");
  }

  @Test
  void a_routine_is_found_where_it_was_last_written(@TempDir Path root) throws Exception {
    Files.createDirectories(root.resolve("a"));
    Files.createDirectories(root.resolve("b"));
    Files.writeString(root.resolve("a/Stage1.java"), STAGE);
    Files.writeString(root.resolve("a/Stage0.java"), "package a; class Stage0 extends Mmu "
        + "{ void commit(PageList list) { } void walk() { old(); } }");
    Files.writeString(root.resolve("b/Mmu.java"), "package b; class Mmu "
        + "{ void walk() { } void free() { } }");

    Lineage lineage = Lineage.of(root, "a.Stage1", List.of("b"));

    assertThat(lineage.chain()).extracting(Lineage.Ancestor::name)
        .containsExactly("Stage1", "Stage0", "Mmu");
    assertThat(lineage.routine("commit(PageList)").orElseThrow()).contains("free(list)");
    assertThat(lineage.routine("walk()").orElseThrow()).contains("old()");
    assertThat(lineage.routine("free()")).isPresent();
    assertThat(lineage.routine("reap()")).isEmpty();
  }

  @Test
  void texts_are_the_same_if_they_differ_in_blanks_and_comments() {
    assertThat(Tokens.same("int a = 1;", "int  a=1; // one")).isTrue();
    assertThat(Tokens.same("int a = 1;", "int a = 2;")).isFalse();
    assertThat(Tokens.same("int a = 1;", "int a = \"1;")).isFalse();
  }
}
