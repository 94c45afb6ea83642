package zapbook.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import zapbook.cli.CopiedLauncher;
import zapbook.cli.exercise.KitCopy;

/** {@code zapbook watch} on a terminal, with files that are saved. */
class WatchTest {

  private static final String FLUSH = "flushRemoteTlbs();";
  private static final String LOOP =
      "while (!activeMmuPages().isEmpty()) { }" + FLUSH;
  private static final Map<String, String> NOTHING_MORE = Map.of();

  @TempDir Path folder;
  private KitCopy kit;

  @BeforeEach
  void copySomeExercises(TestInfo test) throws IOException {
    Pty.mustBeThere(test.getDisplayName());
    kit = KitCopy.in(folder, "ch00", "ch00r", "ch01");
  }

  @AfterEach
  void comeHome() {
    if (kit != null) kit.close();
  }

  private Pty watch(Map<String, String> more) throws IOException {
    return Pty.start(kit.root, more, 50,
        CopiedLauncher.command(kit.root, "watch"));
  }

  private String progress() throws IOException {
    return Files.readString(kit.root.resolve(".zapbook/progress.json"));
  }

  @Test
  void saves_turn_red_to_green_and_the_last_one_leads_to_the_end()
      throws Exception {
    try (Pty watch = watch(NOTHING_MORE)) {
      watch.waitFor("s after the start", "Exercise 0", "3 of 8 tests pass",
          "The first that fails:", "Red is right.", "0 of 3 solved",
          "n next   h hint");

      kit.putAnswer("0", FLUSH, "flushRemoteTlb();");
      watch.waitFor("does not compile", "FlushBeforeFree.java:",
          "mend the first place and save");

      kit.put("0", kit.exercise("0").answer().text());
      watch.waitFor("8 of 8 tests pass", "Next: n goes on to exercise 0r",
          "1 of 3 solved");

      // a review's test is saved: the reader has turned to it
      kit.put("0r", kit.exercise("0r").answer().text());
      watch.waitFor("2 of 3 solved", "Exercise 0r");

      watch.type("n");
      watch.waitFor("s after the key", "Exercise 1 ");
      kit.put("1", kit.exercise("1").answer().text());
      watch.waitFor("3 of 3 solved", "that was the last one. n shows");
      watch.type("n");
      watch.waitFor("All 3 exercises are solved", "  ok      0  Flush",
          "The zapped-obsolete list");
      watch.type("q");
      assertThat(watch.exitCode()).isZero();
    }
    assertThat(progress()).contains("\"solved\": true");
  }

  @Test
  void what_loops_exits_or_is_killed_keeps_nobody_from_the_next_verdict()
      throws Exception {
    String answer = kit.exercise("0").answer().text();
    try (Pty watch = watch(NOTHING_MORE)) {
      watch.waitFor("s after the start");

      kit.putAnswer("0", FLUSH, LOOP);
      watch.waitFor("Running exercise 0");
      kit.put("0", answer);
      watch.waitFor("8 of 8 tests pass");

      kit.putAnswer("0", FLUSH, "System.exit(0);");
      watch.waitFor("its code called System.exit at FlushBeforeFree.",
          "), in the test");

      watch.children().forEach(ProcessHandle::destroyForcibly);
      kit.put("0", answer);
      watch.waitFor("8 of 8 tests pass");
      watch.type("q");
      assertThat(watch.exitCode()).isZero();
    }
  }

  @Test
  void a_loop_that_nobody_mends_is_cut_off_and_told() throws Exception {
    kit.putAnswer("0", FLUSH, LOOP);
    try (Pty watch = watch(NOTHING_MORE)) {
      watch.waitFor("s after the start");
      watch.waitFor("0 of 8 tests pass",
          "The test was stopped after 2000 ms");
    }
  }

  @Test
  void ctrl_c_leaves_the_terminal_as_it_was_and_no_process()
      throws Exception {
    try (Pty watch = Pty.between(kit.root, NOTHING_MORE,
        CopiedLauncher.command(kit.root, "watch"))) {
      watch.waitFor("s after the start");
      List<ProcessHandle> children = watch.children();
      watch.type("\003");
      watch.waitFor("over");

      assertThat(watch.said("exit")).isEqualTo("130");
      assertThat(watch.said("after")).isEqualTo(watch.said("before"));
      assertThat(children).isNotEmpty().noneMatch(ProcessHandle::isAlive);
    }
  }

  @Test
  void without_colour_the_same_words_are_there_and_every_key_answers()
      throws Exception {
    try (Pty watch = Pty.between(kit.root, Map.of("NO_COLOR", "1"),
        CopiedLauncher.command(kit.root, "watch"))) {
      watch.waitFor("s after the start");
      watch.type("h");
      watch.waitFor("Hint 1 of 4, nudge");
      watch.type("h");
      watch.waitFor("Hint 2 of 4, where");
      watch.type("d");
      watch.waitFor("Show it? y/n");
      watch.type("y");
      watch.waitFor("There are 2 more hints. Show the answer all the same?");
      watch.type("n");
      watch.waitFor("Nothing was done.");
      watch.type("\033[D");
      watch.type("dyy");
      watch.waitFor("+    " + FLUSH);
      watch.type("x");
      watch.waitFor("is as it came.");
      kit.put("0", kit.exercise("0").answer().text());
      watch.waitFor("8 of 8 tests pass");
      watch.type("d");
      watch.waitFor("No difference: you wrote it as we did.");
      watch.type("x");
      watch.waitFor("back? Yours is kept beside it. y/n");
      watch.type("y");
      watch.waitFor(screen -> screen.contains("3 of 8 tests pass")
          && screen.contains("Edit: "), "the starter's page");
      watch.waitFor("Your version is kept in");
      watch.type("l");
      assertThat(watch.waitFor("Go to exercise"))
          .containsPattern(">   0  Flush before you free.*hint 2");
      watch.type("9\r");
      watch.waitFor("There is no exercise 9;");
      watch.type("l");
      watch.waitFor("Go to exercise");
      watch.type("0r\r");
      watch.waitFor("Exercise 0r ");
      watch.waitFor("s after the key");
      watch.type("q");
      watch.waitFor("over");

      assertThat(watch.raw()).doesNotContainPattern("\033\\[[0-9;]*m");
      assertThat(watch.said("exit")).isEqualTo("0");
      assertThat(watch.said("after")).isEqualTo(watch.said("before"));
    }
  }

  @Test
  void the_key_for_the_chapter_leads_to_the_section_with_the_exercise()
      throws Exception {
    Path book = Files.createDirectories(
        kit.root.resolve("build-docs/target/book"));
    Files.writeString(book.resolve("index.html"),
        "<nav class=\"contents\"><a href=\"prologue.html\">"
            + "<span class=\"mark\">0</span>Two</a></nav>");
    Files.writeString(book.resolve("prologue.html"),
        "<h3 id=\"prologue-try-it\">Try it</h3>");
    try (Pty watch = watch(NOTHING_MORE)) {
      watch.waitFor("s after the start");
      watch.type("o");
      watch.waitFor("Open this by hand:", "prologue.html#prologue-try-it");
    }
  }

  @Test
  void a_low_screen_keeps_the_headline_and_names_what_shows_all()
      throws Exception {
    try (Pty watch = Pty.start(kit.root, NOTHING_MORE, 24,
        CopiedLauncher.command(kit.root, "watch"))) {
      assertThat(watch.waitFor("s after the start", "n next   h hint").lines()
          .dropWhile(line -> !line.contains("3 of 8 tests pass")))
          .hasSizeLessThanOrEqualTo(24)
          .anyMatch(line -> line.startsWith("Expected: ")
              || line.contains("Expected: "))
          .anyMatch(line -> line.contains("... all of it:"))
          .anyMatch(line -> line.endsWith("zapbook check 0"));
      watch.type("z");
      watch.waitFor("'z' is no key here.");
    }
  }

  @Test
  void a_narrow_screen_is_wrapped_at_words() throws Exception {
    try (Pty watch = Pty.start(kit.root, NOTHING_MORE, 60, 48,
        CopiedLauncher.command(kit.root, "watch"))) {
      String screen = watch.waitFor("s after the start", "q quit");
      assertThat(screen.lines().filter(line -> !line.contains("/")))
          .allSatisfy(line ->
              assertThat(line).hasSizeLessThanOrEqualTo(48));
      assertThat(screen).containsPattern("\n {12}\\S");
      watch.type("l");
      assertThat(watch.waitFor("Go to exercise")).contains("  untouched\n");
    }
  }

  @Test
  void on_a_colour_terminal_red_and_green_are_seen() throws Exception {
    try (Pty watch = watch(NOTHING_MORE)) {
      watch.waitFor("s after the start");
      assertThat(watch.raw()).contains("\033[1;31m  FAIL", "\033[32m  ok");
    }
  }
}
