package zapbook.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class TableTest {

    private final Table table = Table.of("Guests & hosts")
            .text("guest").number("used", "pages").number("held", "ms")
            .row("a < b", 1234, 0.25).row("c", null, 3);

    @Test
    void theTextHasAlignedNumbersAndUnits() {
        assertThat(table).hasToString("""
                Guests & hosts
                          used  held
                guest  (pages)  (ms)
                a < b    1,234  0.25
                c            –     3""");
    }

    @Test
    void theElementHasHeadingsForBothDirections() {
        var html = Jsoup.parseBodyFragment(table.html());
        assertThat(html.select("thead th[scope=col]").eachText())
                .containsExactly("guest", "used (pages)", "held (ms)");
        assertThat(html.select("tbody th[scope=row]").eachText())
                .containsExactly("a < b", "c");
        assertThat(html.select("td.number").eachText())
                .containsExactly("1,234", "0.25", "–", "3");
    }

    @Test
    void markedRowsShowWhatDiffersBetweenThem() {
        Table marked = Table.of("t").text("stage").number("n", "")
                .number("m", "").marked("before", "1", 5, 7)
                .marked("after", "2", 5, 8).row("3", 5, 9);
        var html = Jsoup.parseBodyFragment(marked.html());
        assertThat(html.select("strong").eachText())
                .containsExactly("7", "8");
        assertThat(html.select("th .mark").eachText())
                .containsExactly("before", "after");
        assertThat(marked.toString().lines().skip(2)).containsExactly(
                "1      before  5   7*", "2      after   5   8*",
                "3              5   9");
    }

    @Test
    void aRowMustFitTheColumns() {
        assertThatThrownBy(() -> table.row("x", 1))
                .hasMessage("a row of 2 cells in a table of 3 columns");
        assertThatThrownBy(() -> Table.of("t").text("a").html())
                .hasMessage("a table without a row");
    }
}
