package zapbook.draw;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Two pictures below each other, each with a heading: before and after. */
public final class Pair implements Picture {

    private static final Pattern SVG = Pattern.compile(
            "<svg[^>]* viewBox=\"0 0 ([\\d.]+) ([\\d.]+)\"[^>]*>(.*)</svg>",
            Pattern.DOTALL);
    private static final double HEAD = 30;
    private static final double GAP = 22;

    private final String first;
    private final Picture above;
    private final String second;
    private final Picture below;

    private Pair(String first, Picture above, String second, Picture below) {
        this.first = first;
        this.above = above;
        this.second = second;
        this.below = below;
    }

    /**
     * A pair.
     *
     * @param first  heading of the upper picture, such as "before: stage 1"
     * @param second heading of the lower one
     */
    public static Pair of(String first, Picture above,
                          String second, Picture below) {
        return new Pair(first, above, second, below);
    }

    @Override
    public String svg() {
        Matcher one = parts(above);
        Matcher two = parts(below);
        double height = Double.parseDouble(one.group(2));
        double next = HEAD + height + GAP;
        double width = Math.max(Double.parseDouble(one.group(1)),
                Double.parseDouble(two.group(1)));
        Svg out = Svg.of(width,
                next + HEAD + Double.parseDouble(two.group(2)));
        heading(out, first, 0, width);
        out.moved(0, HEAD, one.group(3));
        heading(out, second, next, width);
        return out.moved(0, next + HEAD, two.group(3)).close();
    }

    private static void heading(Svg out, String text, double y,
                                double width) {
        out.text("heading", "start", 0, y + 14, text);
        out.line("grid", 0, y + 20, width, y + 20);
    }

    private static Matcher parts(Picture picture) {
        Matcher parts = SVG.matcher(picture.svg().strip());
        if (!parts.matches()) {
            throw new IllegalStateException("not one <svg> with a viewBox");
        }
        return parts;
    }

    @Override
    public String alt() {
        return first + " and " + second + ". " + first + ": " + above.alt()
                + " " + second + ": " + below.alt();
    }

    @Override
    public String note() {
        return (above.note() + " " + below.note()).strip();
    }

    @Override
    public String toString() {
        return first + "\n" + above + "\n\n" + second + "\n" + below;
    }
}
