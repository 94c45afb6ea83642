package zapbook.draw;

/** A picture as an element of a page. */
public final class Figure {

    private Figure() {
    }

    /**
     * A drawing that a screen reader can read.
     *
     * @param svg    the drawing
     * @param alt    the same in words; the first sentence is the title
     * @param number unique among the drawings of a page
     */
    public static String drawing(String svg, String alt, int number) {
        String words = alt.strip();
        int stop = words.indexOf(". ");
        String title = stop < 0 ? words : words.substring(0, stop + 1);
        String rest = stop < 0 ? "" : words.substring(stop + 2);
        String id = "picture-" + number;
        String head = "<title id=\"" + id + "-title\">" + Svg.escape(title)
                + "</title><desc id=\"" + id + "-text\">"
                + Svg.escape(rest) + "</desc>";
        String named = " role=\"img\" aria-labelledby=\"" + id + "-title "
                + id + "-text\">";
        String drawn = svg.strip();
        if (Svg.share(drawn) < 1) {
            named = " style=\"--units:" + Svg.num(Svg.share(drawn)
                    * Svg.WHOLE) + "\"" + named;
        }
        int open = drawn.indexOf('>');
        return "<div class=\"drawing\" tabindex=\"0\" role=\"group\" "
                + "aria-label=\"drawing\">" + drawn.substring(0, open) + named
                + head + drawn.substring(open + 1) + "</div>";
    }
}
