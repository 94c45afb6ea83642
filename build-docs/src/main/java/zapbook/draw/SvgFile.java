package zapbook.draw;

/**
 * A picture as a file of its own. In the book the page gives colours, title
 * and description; here they go into the file, in light and in dark.
 */
public final class SvgFile {

    /** The colours of the book's page, for viewers that know little CSS. */
    private static final String STYLE = """
            text { font: 13px system-ui, sans-serif; fill: #23211e }
            .paper { fill: #fdfcf9 }
            .title { font-weight: 600; font-size: 14px }
            .tick, .label { fill: #655f55 }
            .grid { stroke: #ded8ca }
            .axis { stroke: #655f55 }
            .stroke { fill: none; stroke-width: 2.2 }
            .fill.c1, .name.c1 { fill: #a2371d } .stroke.c1 { stroke: #a2371d }
            .fill.c2, .name.c2 { fill: #0b5a86 } .stroke.c2 { stroke: #0b5a86 }
            .fill.c3, .name.c3 { fill: #3f6b1c } .stroke.c3 { stroke: #3f6b1c }
            .fill.c4, .name.c4 { fill: #7a3a92 } .stroke.c4 { stroke: #7a3a92 }
            .fill.c5, .name.c5 { fill: #7d5a00 } .stroke.c5 { stroke: #7d5a00 }
            .fill.c6, .name.c6 { fill: #4d5560 } .stroke.c6 { stroke: #4d5560 }
            @media (prefers-color-scheme: dark) {
              text { fill: #dedbd3 } .paper { fill: #16181c }
              .tick, .label { fill: #a39d92 }
              .grid { stroke: #353941 } .axis { stroke: #a39d92 }
              .fill.c1, .name.c1 { fill: #f0906f } .stroke.c1 { stroke: #f0906f }
              .fill.c2, .name.c2 { fill: #7cc0ea } .stroke.c2 { stroke: #7cc0ea }
              .fill.c3, .name.c3 { fill: #a6cf7d } .stroke.c3 { stroke: #a6cf7d }
              .fill.c4, .name.c4 { fill: #cfa2e2 } .stroke.c4 { stroke: #cfa2e2 }
              .fill.c5, .name.c5 { fill: #e0bb5c } .stroke.c5 { stroke: #e0bb5c }
              .fill.c6, .name.c6 { fill: #b4bcc8 } .stroke.c6 { stroke: #b4bcc8 }
            }
            """;
    private static final double MARGIN = 16;
    /** Room for the title above the drawing. */
    private static final double HEAD = 30;

    private SvgFile() {
    }

    /**
     * The text of the file.
     *
     * @param plot what it shows; its title stands above it
     */
    public static String of(Plot plot) {
        double width = PlotSvg.WIDTH + 2 * MARGIN;
        double height = PlotSvg.HEIGHT + HEAD + 2 * MARGIN;
        String frame = Svg.of(width, height)
                .rect("paper", 0, 0, width, height, 0)
                .text("title", "start", MARGIN, MARGIN + 12, plot.title)
                .close();
        String about = "<title>" + Svg.escape(plot.title) + "</title>\n"
                + "<desc>" + Svg.escape(plot.alt()) + "</desc>\n"
                + "<style>\n" + STYLE + "</style>\n";
        String head = frame.substring(0, frame.indexOf('\n') + 1);
        String rest = frame.substring(head.length());
        return sized(head, width, height) + about
                + rest.replaceFirst("</svg>$", "")
                + inside(plot.svg()) + "</svg>\n";
    }

    /** A viewer wants to know how large it should be. */
    private static String sized(String head, double width, double height) {
        return head.replaceFirst("<svg", "<svg role=\"img\" width=\""
                + Svg.num(width) + "\" height=\"" + Svg.num(height) + "\"");
    }

    private static String inside(String svg) {
        return svg.replaceFirst("<svg", "<svg x=\"" + Svg.num(MARGIN)
                + "\" y=\"" + Svg.num(MARGIN + HEAD) + "\" width=\""
                + Svg.num(PlotSvg.WIDTH) + "\" height=\""
                + Svg.num(PlotSvg.HEIGHT) + "\"") + "\n";
    }
}
