package zapbook.draw;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A picture as a file of its own. In the book the page gives colours, title
 * and description; here they go into the file, in light and, for a screen, in
 * dark.
 */
public final class SvgFile {

    private static final Pattern SVG = Pattern.compile(
            "<svg[^>]* viewBox=\"0 0 ([\\d.]+) ([\\d.]+)\"[^>]*>(.*)</svg>",
            Pattern.DOTALL);
    private static final String[] LIGHT = {"#23211e", "#0f0e0c", "#655f55",
        "#ded8ca", "#fdfcf9", "#f5f2ea", "#a2371d", "#0b5a86", "#3f6b1c",
        "#7a3a92", "#7d5a00", "#4d5560"};
    private static final String[] DARK = {"#dedbd3", "#f4f1ea", "#a39d92",
        "#353941", "#16181c", "#1d2026", "#f0906f", "#7cc0ea", "#a6cf7d",
        "#cfa2e2", "#e0bb5c", "#b4bcc8"};
    /** The colours of the book's page, for viewers that know little CSS. */
    private static final String STYLE = """
            text { font-family: FONT; font-size: 13px; fill: INK }
            .paper { fill: PAPER }
            .title { font-weight: bold; font-size: 14px }
            .heading { font-weight: bold; font-size: 14px; fill: STRONG }
            .tick, .label, .quiet, .index { fill: QUIET }
            .label, .quiet { font-size: 12.5px }
            .index { font-size: 12px }
            .strong { fill: STRONG; font-weight: bold }
            .name { font-weight: bold; font-size: 12.5px }
            .value { fill: INK }
            .mark { font-size: 11.5px }
            .inside { fill: PAPER; font-size: 12.5px; font-weight: bold }
            .grid { stroke: RULE }
            .axis { stroke: QUIET }
            .stroke { fill: none; stroke-width: 2.2 }
            .node { fill: PANEL; stroke: QUIET; stroke-width: 1.1 }
            .root { stroke: C2; stroke-width: 2 }
            .bad { stroke: C1; stroke-width: 1.6; stroke-dasharray: 5 3 }
            .unsync { stroke: C1; stroke-width: 2 }
            .more { fill: none; stroke-dasharray: 2 3 }
            .slot { fill: C2 }
            .track { fill: RULE }
            .edge { fill: none; stroke: QUIET; stroke-width: 1.3 }
            .faint { stroke-dasharray: 2 3 }
            .wait { fill: none; stroke: C1; stroke-width: 1.4; \
            stroke-dasharray: 3 2 }
            .tip { fill: QUIET }
            """;
    private static final double MARGIN = 16;
    /** Room for the title above the drawing. */
    private static final double HEAD = 30;

    private SvgFile() {
    }

    /**
     * The text of a file for a screen.
     *
     * @param plot what it shows; its title stands above it
     */
    public static String of(Plot plot) {
        Matcher parts = parts(plot.svg());
        double width = Double.parseDouble(parts.group(1)) + 2 * MARGIN;
        double height = Double.parseDouble(parts.group(2)) + HEAD
                + 2 * MARGIN;
        String frame = Svg.of(width, height)
                .rect("paper", 0, 0, width, height, 0)
                .text("title", "start", MARGIN, MARGIN + 12, plot.title)
                .moved(MARGIN, MARGIN + HEAD, parts.group(3)).close();
        String font = "system-ui, sans-serif";
        return file(frame, width, height, plot.title, plot.alt(),
                style(LIGHT, font) + "@media (prefers-color-scheme: dark) {\n"
                + style(DARK, font) + "}\n") + "\n";
    }

    /**
     * The text of a file for paper: light, without a frame.
     *
     * @param svg  what it shows: one element with a viewBox
     * @param alt  the same in words; the first sentence is the title
     * @param font the family of all text in it
     */
    public static String onPaper(String svg, String alt, String font) {
        Matcher parts = parts(svg);
        return file(svg.strip(), Double.parseDouble(parts.group(1)),
                Double.parseDouble(parts.group(2)),
                alt.replaceFirst("\\. .*(?s:.*)", "."), alt,
                style(LIGHT, font));
    }

    private static Matcher parts(String svg) {
        Matcher parts = SVG.matcher(svg.strip());
        if (!parts.matches()) {
            throw new IllegalStateException("not one <svg> with a viewBox");
        }
        return parts;
    }

    /** A viewer wants to know how large it should be. */
    private static String file(String svg, double width, double height,
                               String title, String alt, String style) {
        int end = svg.indexOf('>');
        return svg.substring(0, end).replaceFirst("<svg",
                "<svg role=\"img\" width=\"" + Svg.num(width)
                + "\" height=\"" + Svg.num(height) + "\"")
                + ">\n<title>" + Svg.escape(title) + "</title>\n<desc>"
                + Svg.escape(alt) + "</desc>\n<style>\n" + style
                + "</style>" + svg.substring(end + 1);
    }

    private static String style(String[] colours, String font) {
        StringBuilder series = new StringBuilder();
        for (int n = 1; n <= 6; n++) {
            series.append(".fill.cN, .name.cN { fill: CN } "
                    .replace("N", "" + n)).append((".stroke.cN, .edge.cN "
                    + "{ stroke: CN }\n").replace("N", "" + n));
        }
        String all = STYLE.replace("FONT", font) + series;
        String[] names = {"INK", "STRONG", "QUIET", "RULE", "PAPER", "PANEL",
            "C1", "C2", "C3", "C4", "C5", "C6"};
        for (int n = 0; n < names.length; n++) {
            all = all.replaceAll("\\b" + names[n] + "\\b", colours[n]);
        }
        return all;
    }
}
