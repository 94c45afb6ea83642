package zapbook.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zapbook.cli.kit.Kit;

/** What is remembered survives, and what cannot be used is told. */
class ReaderStateTest {

  @TempDir Path folder;

  private final List<String> complaints = new ArrayList<>();
  private Kit kit;
  private Path file;

  @BeforeEach
  void aKitAndAHome() throws IOException {
    kit = new Kit(Files.createDirectory(folder.resolve("kit")));
    file = kit.root().resolve(".zapbook/progress.json");
    Files.createDirectory(folder.resolve("home"));
  }

  private ReaderState state() {
    return ReaderState.of(
        kit, Optional.of(folder.resolve("home")), complaints::add);
  }

  private void stored(String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void whatWasKeptIsKnownAgain() {
    ReaderState state = state();
    state.at(new Place(3, Optional.of("3b")));
    state.hinted("3b", 2);
    state.hinted("3b", 1);
    state.save();

    ReaderState again = state();
    assertThat(again.lastPlace()).get().hasToString("exercise 3b");
    assertThat(again.hints("3b")).isEqualTo(2);
    assertThat(again.solvedOnce("3b")).isFalse();
    assertThat(complaints).isEmpty();
  }

  @Test
  void keysOfALaterVersionStayAsTheyAre() throws IOException {
    stored("""
        {"version": 7, "colour": "green", "exercises":
          {"1": {"solved": true, "stars": 3}}}""");
    ReaderState state = state();
    assertThat(state.solvedOnce()).containsExactly("1");
    state.hinted("1", 1);
    state.save();

    assertThat(Files.readString(file).replaceAll("\\s", "")).isEqualTo(
        "{\"version\":7,\"colour\":\"green\",\"exercises\":"
            + "{\"1\":{\"solved\":true,\"stars\":3,\"hints\":1}}}");
  }

  @Test
  void valuesOfAnotherKindCountAsMissing() throws IOException {
    stored("""
        {"lastPlace": "here", "exercises": {"1": [], "2":
          {"hints": "many", "solved": {}, "report": []}}}""");
    ReaderState state = state();
    assertThat(state.lastPlace()).isEmpty();
    assertThat(state.hints("1") + state.hints("2")).isZero();
    assertThat(state.solvedOnce()).isEmpty();
  }

  @Test
  void aBrokenFileIsSetAsideAndTold() throws IOException {
    stored("{\"exercises\": ");
    state().save();

    assertThat(complaints).singleElement().asString()
        .contains("is no JSON object", "kept as progress.json.broken");
    assertThat(file.resolveSibling("progress.json.broken"))
        .hasContent("{\"exercises\": ");
    assertThat(file).content().contains("\"version\": 1");
  }

  @Test
  void inAReadOnlyKitTheHomeDirectoryIsUsed() throws IOException {
    Files.createFile(kit.root().resolve(".zapbook"));
    ReaderState state = state();
    state.hinted("0", 4);
    state.save();

    assertThat(folder.resolve("home/.zapbook/progress.json")).exists();
    assertThat(state().hints("0")).isEqualTo(4);
  }

  @Test
  void whereNothingCanBeWrittenThatIsToldAndNoMore() throws IOException {
    Files.createFile(kit.root().resolve(".zapbook"));
    Files.createFile(folder.resolve("home/.zapbook"));
    state().save();

    assertThat(complaints).singleElement().asString()
        .startsWith("your progress could not be kept in ");
  }

  @Test
  void whoHasNoHomeLeavesNothingWhereHeStands() throws IOException {
    Files.createFile(kit.root().resolve(".zapbook"));
    ReaderState.of(kit, Home.of(null, "?"), complaints::add).save();

    assertThat(complaints).singleElement().asString().startsWith(
        "your progress could not be kept in " + file);
    assertThat(Path.of("?")).doesNotExist();
  }

  @Test
  void theVariableNamesTheHomeBeforeTheListOfUsers() {
    Path own = folder.resolve("own");
    Path listed = folder.resolve("listed");
    assertThat(Home.of(own.toString(), listed.toString())).contains(own);
    assertThat(Home.of("", listed.toString())).contains(listed);
    assertThat(Home.of("own", listed.toString())).contains(listed);
    assertThat(Home.of(null, "?")).isEmpty();
  }

  @Test
  void aTerminalIsToldOnceAndTheNextOneAgain() {
    Path mark = folder.resolve("said");
    var one = new SaidOnce(mark, "17 today");
    one.say("no room", complaints::add);
    one.say("no room", complaints::add);
    assertThat(complaints).containsExactly("no room");
    new SaidOnce(mark, "18 today").say("no room", complaints::add);
    assertThat(complaints).hasSize(2);
  }

  @Test
  void nothingHalfWrittenIsLeftBehind() throws IOException {
    state().save();
    assertThat(Kit.names(file.getParent())).containsExactly("progress.json");
  }

  @Test
  void theBookIsToldWhatIsSolvedAndWhereToGoOn() throws IOException {
    Files.createDirectories(kit.book());
    stored("{\"exercises\": {\"1\": {\"solved\": true}}}");
    ReaderState state = state();
    state.at(new Place(1, Optional.of("1")));
    state.save();
    Path script = kit.book().resolve("progress.js");
    assertThat(script).hasContent("window.zapbookProgress = "
        + "{\"solved\":[\"1\"],\"continueHere\":\"chapter-1#see-it-gone\"};");

    state.at(new Place(2, Optional.of("2")));
    state.save();
    assertThat(script).content().contains("\"chapter-2#try-it\"");
  }

  @Test
  void whoOnlyLooksChangesNoFile() {
    state().saveIfChanged();
    assertThat(file).doesNotExist();
  }
}
