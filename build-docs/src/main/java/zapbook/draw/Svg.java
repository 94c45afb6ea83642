package zapbook.draw;

import java.util.Locale;

/**
 * Writes SVG. Numbers get at most two decimals and a dot, whatever the locale,
 * so that the same picture is the same text on every machine.
 */
public final class Svg {

    /** The width of most drawings, in user units: that of the text. */
    static final double WHOLE = 600;

    private static final String SIZE = " viewBox=\"0 0 ";

    private final StringBuilder out = new StringBuilder();

    private Svg() {
    }

    /** Starts a drawing of this size in user units. */
    public static Svg of(double width, double height) {
        Svg svg = new Svg();
        svg.out.append("<svg xmlns=\"http://www.w3.org/2000/svg\"")
                .append(SIZE).append(num(width)).append(' ').append(num(height))
                .append("\">\n");
        return svg;
    }

    /**
     * How much of the text's width a drawing takes if all are on one scale.
     *
     * @return more than 0 and at most 1; a plot is stretched to all of it
     */
    public static double share(String svg) {
        int from = svg.indexOf(SIZE) + SIZE.length();
        int to = from;
        while (Character.isDigit(svg.charAt(to))) to++;
        // without its fraction: reading one adds 20 KB to the page
        double width = Integer.parseInt(svg.substring(from, to));
        return width < PlotSvg.WIDTH ? width / WHOLE : 1;
    }

    /** A line; {@code look} is a class of the book's style sheet. */
    public Svg line(String look, double x1, double y1, double x2, double y2) {
        return element("line", look, "x1", x1, "y1", y1, "x2", x2, "y2", y2);
    }

    /** A rectangle with slightly round corners. */
    public Svg rect(String look, double x, double y, double w, double h,
                    double radius) {
        return element("rect", look, "x", x, "y", y, "width", w, "height", h,
                "rx", radius);
    }

    /** A dot. */
    public Svg dot(String look, double x, double y, double radius) {
        return element("circle", look, "cx", x, "cy", y, "r", radius);
    }

    /** A path, given as the content of its {@code d} attribute. */
    public Svg path(String look, String d) {
        out.append("<path class=\"").append(look).append("\" d=\"")
                .append(d).append("\"/>\n");
        return this;
    }

    /** Text; {@code anchor} is {@code start}, {@code middle}, {@code end}. */
    public Svg text(String look, String anchor, double x, double y,
                    String text) {
        out.append("<text class=\"").append(look).append("\" text-anchor=\"")
                .append(anchor).append("\" x=\"").append(num(x))
                .append("\" y=\"").append(num(y)).append("\">")
                .append(escape(text)).append("</text>\n");
        return this;
    }

    /** A box that stands for what there is no room for. */
    public Svg more(double x, double y, double w, double h, int hidden) {
        return rect("node more", x, y, w, h, 5)
                .text("quiet", "middle", x + w / 2, y + h / 2 + 4,
                        "… " + hidden + " more");
    }

    /** Elements of another drawing, moved to this place. */
    public Svg moved(double x, double y, String elements) {
        out.append("<g transform=\"translate(").append(num(x)).append(' ')
                .append(num(y)).append(")\">").append(elements)
                .append("</g>\n");
        return this;
    }

    /** The finished element. */
    public String close() {
        return out + "</svg>";
    }

    /** The text with the five characters that mean something replaced. */
    public static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;")
                .replace(">", "&gt;").replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** A number as SVG wants it: 3, 3.5, 3.14. */
    public static String num(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.replaceAll("\\.?0+$", "").replaceAll("^-0$", "0");
    }

    private Svg element(String name, String look, Object... attributes) {
        out.append('<').append(name)
                .append(" class=\"").append(look).append('"');
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"")
                    .append(num((double) attributes[i + 1])).append('"');
        }
        out.append("/>\n");
        return this;
    }
}
