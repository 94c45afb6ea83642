package zapbook.cli.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class FoldedTest {

  private static final String DEEP = "/home/reader/lessons/of/2026/spring"
      + "/operating-systems/kit/build-docs/target/zapbook";

  @Test
  void aLineThatFitsStaysAsItIs() {
    assertThat(Folded.lines("Next: java @build-docs/target/zapbook read"))
        .containsExactly("Next: java @build-docs/target/zapbook read");
  }

  @Test
  void aLongCommandStandsAloneBelowItsWords() {
    assertThat(Folded.lines("Next: java @" + DEEP + " watch 3"))
        .containsExactly(
            "Next:", "  java @" + DEEP + " watch 3");
  }

  @Test
  void aLongPathStandsAloneBetweenItsWords() {
    assertThat(Folded.lines("  The page is in " + DEEP + " and can be sent."))
        .containsExactly("  The page is in", "    " + DEEP,
            "  and can be sent.");
  }

  @Test
  void aPathAndACommandEachHaveALine() {
    assertThat(Folded.lines(
            "no kit in " + DEEP + " or above; say java @" + DEEP))
        .containsExactly("no kit in", "  " + DEEP,
            "or above; say", "  java @" + DEEP);
  }

  @Test
  void coloursTakeNoRoom() {
    String painted = "\033[1m" + "x".repeat(79) + "\033[0m";

    assertThat(Folded.lines(painted)).containsExactly(painted);
  }

  @Test
  void aLongLineWithoutAPathIsLeftToWhoeverPrintsIt() {
    String code = "x ".repeat(60).strip();
    var page = new StringWriter();
    Folded.paths(new PrintWriter(page, true)).print(code + "\n");

    assertThat(page).hasToString(code + "\n");
  }

  @Test
  void aSentenceIsWrapped() {
    var page = new StringWriter();
    var out = Folded.sentences(new PrintWriter(page, true));
    out.print("zapbook: " + "word ".repeat(20) + "end\n");
    out.flush();

    assertThat(page.toString().lines()).hasSize(2)
        .allMatch(line -> line.length() <= 80);
  }

  @Test
  void aSentenceThatIsIndentedStaysSo() {
    var page = new StringWriter();
    var out = Folded.sentences(new PrintWriter(page, true));
    out.print("    " + "word ".repeat(30) + "end\n");
    out.flush();

    assertThat(page.toString().lines()).hasSize(3)
        .allMatch(line -> line.length() <= 80)
        .allMatch(line -> line.matches(" {4}\\S.*"));
  }

  @Test
  void aQuestionIsSeenBeforeItsLineEnds() {
    var page = new StringWriter();
    var out = Folded.screen(new PrintWriter(page), () -> 80);
    out.print("Sure? ");
    out.flush();
    assertThat(page).hasToString("Sure? ");
    out.print("y\n");
    out.flush();

    assertThat(page).hasToString("Sure? y\n");
  }

  @Test
  void onANarrowScreenLinesAreWrappedAtWordsBehindTheirLabel() {
    assertThat(Folded.lines("  Seen:     all pages were zapped, and 24 good"
            + " entries", 40))
        .containsExactly("  Seen:     all pages were zapped, and",
            "            24 good entries");
    assertThat(Folded.lines("\033[1m  FAIL\033[0m  a page stays reachable",
            24))
        .containsExactly("\033[1m  FAIL\033[0m  a page stays",
            "        reachable");
  }

  @Test
  void onANarrowScreenColumnsAreNotTornApart() {
    assertThat(Folded.lines("n next   h hint   d answer", 22))
        .containsExactly("n next   h hint", "d answer");
    assertThat(Folded.lines("    3  Only MMIO pages          untouched", 30))
        .containsExactly("    3  Only MMIO pages", "       untouched");
  }

  @Test
  void onAWideScreenAPathStaysWhereItFits() {
    String line = "  Watch it: " + DEEP;

    assertThat(Folded.lines(line, 80)).hasSize(2);
    assertThat(Folded.lines(line, line.length())).containsExactly(line);
  }

  @Test
  void anAddressThatIsTooLongMovesLeftIfItFitsThen() {
    String line = " ".repeat(12) + DEEP;

    assertThat(Folded.lines(line, DEEP.length() + 2))
        .containsExactly("  " + DEEP);
    assertThat(Folded.lines(line, 80)).containsExactly(line);
  }
}
