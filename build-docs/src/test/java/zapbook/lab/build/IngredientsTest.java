package zapbook.lab.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngredientsTest {
  @TempDir Path folder;
  private Path script;
  private Ingredients ingredients;

  @BeforeEach
  void aScriptOfTwoClasses() throws IOException {
    script = folder.resolve("lab-engine.js");
    Files.createDirectories(folder.resolve("zapbook/lab"));
    Files.writeString(file("A"), "one");
    Files.writeString(file("B"), "two");
    Files.writeString(file("C"), "not in it");
    Files.writeString(script, "script");
    ingredients = new Ingredients(List.of(folder));
    ingredients.write(script, "compiler 1", List.of("zapbook.lab.A",
        "zapbook.lab.B", "java.lang.String"));
  }

  private Path file(String name) {
    return folder.resolve("zapbook/lab/" + name + ".class");
  }

  @Test
  void aScriptWhoseClassesAreAsTheyWereIsKept() throws IOException {
    Files.writeString(file("C"), "changed");
    assertThat(ingredients.areThoseOf(script)).isTrue();
    assertThat(Ingredients.madeBy("compiler 1", script)).isTrue();
    assertThat(Ingredients.madeBy("compiler 2", script)).isFalse();
  }

  @Test
  void aClassThatChangedOrWentAwayIsNoticed() throws IOException {
    Files.writeString(file("B"), "changed");
    assertThat(ingredients.areThoseOf(script)).isFalse();
    Files.delete(file("B"));
    assertThat(ingredients.areThoseOf(script)).isFalse();
  }

  @Test
  void withoutScriptOrListThereIsNothingToKeep() throws IOException {
    Files.delete(Ingredients.beside(script));
    assertThat(ingredients.areThoseOf(script)).isFalse();
    assertThat(Ingredients.madeBy("compiler 1", script)).isFalse();
  }

  @Test
  void aScriptOfNothingIsAMistake() {
    assertThatThrownBy(() -> ingredients.write(
        script, "compiler 1", List.of("java.lang.String")))
        .isInstanceOf(IllegalStateException.class);
  }
}
