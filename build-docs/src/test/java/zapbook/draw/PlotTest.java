package zapbook.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlotTest {

    private final Plot plot = Plot.lines("Lock held")
            .x("memory", "GiB").y("held", "ms")
            .series("stage 0", Map.of(1, 12.5, 8, 103))
            .series("<stage 1>", Map.of(1, 3, 8, 3.25));

    @Test
    void theTextAlternativeSaysTheSameAsTheLines() {
        assertThat(plot.alt()).isEqualTo("Lock held. Line plot of held (ms) "
                + "over memory (GiB). stage 0: 12.5 at 1, 103 at 8. "
                + "<stage 1>: 3 at 1, 3.25 at 8.");
    }

    @Test
    void theDrawingHasOneLineASeriesAndEscapesNames() {
        assertThat(plot.svg()).startsWith("<svg").endsWith("</svg>")
                .contains("&lt;stage 1&gt;").containsOnlyOnce("stroke c1")
                .containsOnlyOnce("stroke c2").doesNotContain("NaN");
    }

    @Test
    void namesAtTheEndsOfLinesDoNotTouch() {
        Plot close = Plot.lines("t");
        for (int i = 0; i < 6; i++) {
            close = close.series("s" + i, List.of(0, 5));
        }
        double[] at = java.util.regex.Pattern
                .compile("class=\"name[^>]* y=\"([\\d.]+)\"")
                .matcher(close.svg()).results()
                .mapToDouble(m -> Double.parseDouble(m.group(1))).toArray();
        assertThat(at).hasSize(6);
        for (int i = 1; i < at.length; i++) {
            assertThat(at[i] - at[i - 1]).isGreaterThanOrEqualTo(16.9);
        }
    }

    @Test
    void aSingleBarIsDrawnToo() {
        assertThat(Plot.bars("t").series("a", List.of(7)).svg())
                .contains("<rect").doesNotContain("NaN", "Infinity");
    }

    @Test
    void aLoneSeriesWithoutANameShowsEachNewValueOverItsBar() {
        Plot lone = Plot.bars("t").series("", List.of(4004, 4004, 7, 7));
        assertThat(lone.svg()).containsOnlyOnce(">4,004<")
                .containsOnlyOnce(">7<").doesNotContain("class=\"name");
        assertThat(lone.alt()).endsWith(
                ". 4,004 at 0, 4,004 at 1, 7 at 2, 7 at 3.");
        assertThat(Plot.bars("t").series("a", List.of(4004)).svg())
                .doesNotContain(">4,004<");
    }

    @Test
    void theValueOverTheHighestBarStandsBelowTheNameOfTheAxis() {
        String svg = Plot.bars("t").y("pages left", "").x("stage", "")
                .series("", List.of(2000, 2000, 208)).svg();
        assertThat(y(svg, "2,000", "tick value"))
                .isGreaterThan(y(svg, "pages left", "label") + 24);
    }

    @Test
    void neighboursOfDifferentHeightBothShowTheirValues() {
        List<Integer> low = java.util.Collections.nCopies(9, 1001);
        List<Integer> all = new java.util.ArrayList<>(List.of(10890));
        all.addAll(low);
        assertThat(Plot.bars("t").x("stage", "").series("", all).svg())
                .containsOnlyOnce(">10,890<").containsOnlyOnce(">1,001<");
    }

    /** Where the baseline of this text is. */
    private static double y(String svg, String text, String look) {
        var found = java.util.regex.Pattern.compile("class=\"" + look
                + "\"[^>]* y=\"([\\d.]+)\">" + text + "<").matcher(svg);
        assertThat(found.find()).as(text).isTrue();
        return Double.parseDouble(found.group(1));
    }

    @Test
    void aFileOfItsOwnIsOneDocumentWithTitleColoursAndSize()
            throws Exception {
        String file = SvgFile.of(Plot.bars("a < b & c").x("stage", "")
                .y("held", "ms").series("", List.of(1, 2)));
        var root = javax.xml.parsers.DocumentBuilderFactory.newInstance()
                .newDocumentBuilder().parse(new org.xml.sax.InputSource(
                        new java.io.StringReader(file)))
                .getDocumentElement();
        assertThat(root.getTagName()).isEqualTo("svg");
        assertThat(root.getAttribute("width")).isNotEmpty();
        assertThat(root.getElementsByTagName("title").item(0)
                .getTextContent()).isEqualTo("a < b & c");
        assertThat(file).contains("held (ms)", ".fill.c1")
                .doesNotContain("var(--");
    }

    @Test
    void onALogarithmicAxisTenTimesAsMuchIsOneStepHigher() {
        String svg = Plot.bars("t").y("n", "").log()
                .series("a", List.of(1, 10, 100, 0)).svg();
        double[] heights = java.util.regex.Pattern
                .compile("<rect[^>]* height=\"([\\d.]+)\"")
                .matcher(svg).results()
                .mapToDouble(m -> Double.parseDouble(m.group(1))).toArray();
        assertThat(heights).hasSize(4);
        assertThat(heights[1]).isCloseTo(2 * heights[0],
                org.assertj.core.data.Offset.offset(0.02));
        assertThat(heights[2]).isCloseTo(3 * heights[0],
                org.assertj.core.data.Offset.offset(0.02));
        assertThat(heights[3]).isZero();
        assertThat(svg).contains(">n, logarithmic<", ">0.1<", ">100<");
        assertThatThrownBy(() -> Plot.bars("t").log()
                .series("a", List.of(-1)).svg())
                .hasMessageContaining("negative");
    }

    @Test
    void ticksAreRoundAndEncloseAllValues() {
        Ticks ticks = Ticks.around(0, 103, 4);
        assertThat(ticks.values()).containsExactly(0.0, 50.0, 100.0, 150.0);
        assertThat(Ticks.around(0, 0.7, 4).label(0.2)).isEqualTo("0.2");
        assertThat(Ticks.around(0, 0, 4).values()).contains(0.0);
    }

    @Test
    void aSeriesWithoutNumbersIsRefused() {
        assertThatThrownBy(() -> plot.series("x", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> plot.series("x", List.of(Double.NaN)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Plot.bars("t").svg())
                .isInstanceOf(IllegalStateException.class);
    }
}
