package zapbook.draw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import zapbook.machine.PageTable;
import zapbook.mmu.LivePages;
import zapbook.mmu.ShadowMmu;
import zapbook.mmu.ShadowPage;

/**
 * All shadow pages of an MMU and their links, level by level, whether or not
 * a root leads to them: for graphs that somebody made by hand.
 *
 * <p>A link is red where a bit above says that an unsync leaf may be reached
 * through it. A long level goes on in further lines, and has a gap at last.
 */
public final class GraphPicture implements Picture {

    private static final int PLACES = 6;
    private static final int LINES = 4;
    private static final double GUTTER = 52;
    private static final double PITCH = (Svg.WHOLE - GUTTER) / PLACES;
    private static final double BOX = 80;
    private static final double HEIGHT = 60;
    private static final double BETWEEN_LINES = 12;
    private static final double BETWEEN_LEVELS = 44;
    /** So many letters stand beside each other in a box. */
    private static final int LETTERS = 11;

    /** A link: from a page, at an index, to a page. */
    private record Link(ShadowPage from, int index, ShadowPage to,
                        boolean marked) {
    }

    /** Pages by level, the highest first, in the order of their ids. */
    private final Map<Integer, Shown<ShadowPage>> rows =
            new TreeMap<>((a, b) -> b - a);
    private final Map<Integer, Double> tops = new TreeMap<>();
    /** The links of each page that has some, by their index. */
    private final Map<ShadowPage, List<Link>> links = new LinkedHashMap<>();
    private final long generation;
    private final String svg;
    private final String alt;
    private final String text;

    private GraphPicture(ShadowMmu mmu) {
        generation = mmu.vm().generation().current();
        Map<Integer, List<ShadowPage>> levels = new TreeMap<>();
        LivePages.of(mmu).stream().sorted((a, b) -> a.id() - b.id())
                .forEach(page -> levels.computeIfAbsent(page.level(),
                        level -> new ArrayList<>()).add(page));
        levels.forEach((level, pages) -> rows.put(level,
                Shown.of(pages, PLACES * LINES, 1)));
        levels.values().forEach(pages -> pages.forEach(this::addLinks));
        svg = draw();
        alt = describe();
        text = Words.folded(write());
    }

    /** The graph as it stands now; later changes do not show. */
    public static GraphPicture of(ShadowMmu mmu) {
        return new GraphPicture(mmu);
    }

    private void addLinks(ShadowPage page) {
        for (int index = 0; index < PageTable.ENTRIES; index++) {
            ShadowPage child = page.child(index);
            if (child != null) {
                links.computeIfAbsent(page, none -> new ArrayList<>())
                        .add(new Link(page, index, child,
                                page.mayReachUnsync(index)));
            }
        }
    }

    private List<Link> links(ShadowPage page) {
        return links.getOrDefault(page, List.of());
    }

    private void eachLink(Consumer<Link> work) {
        links.values().forEach(of -> of.forEach(work));
    }

    @Override
    public String svg() {
        return svg;
    }

    @Override
    public String alt() {
        return alt;
    }

    /** A page a line, with its links. */
    @Override
    public String toString() {
        return text;
    }

    // ---- drawing ----------------------------------------------------

    private String draw() {
        double y = 8;
        for (var row : rows.entrySet()) {
            tops.put(row.getKey(), y);
            y += lines(row.getValue()) * (HEIGHT + BETWEEN_LINES)
                    - BETWEEN_LINES + BETWEEN_LEVELS;
        }
        Svg out = Svg.of(GUTTER + widest() * PITCH, rows.isEmpty() ? 40
                : y - BETWEEN_LEVELS + 8);
        if (rows.isEmpty()) {
            out.text("quiet", "start", 0, 24, "No page.");
        }
        eachLink(link -> edge(out, link));
        rows.forEach((level, row) -> {
            out.text("quiet", "start", 0, tops.get(level) + HEIGHT / 2 + 4,
                    "level " + level);
            row.visible().forEach(page -> box(out, page));
            gap(out, row);
        });
        eachLink(link -> index(out, link));
        return out.close();
    }

    private static int lines(Shown<ShadowPage> row) {
        return (row.places() + PLACES - 1) / PLACES;
    }

    /** Places in the widest line. */
    private int widest() {
        return rows.values().stream()
                .mapToInt(row -> Math.min(PLACES, row.places()))
                .reduce(1, Math::max);
    }

    private double x(ShadowPage page) {
        Shown<ShadowPage> row = rows.get(page.level());
        int places = Math.min(PLACES, row.places());
        double from = GUTTER + (widest() - places) * PITCH / 2;
        return from + row.place(page) % PLACES * PITCH + (PITCH - BOX) / 2;
    }

    private double y(ShadowPage page) {
        Shown<ShadowPage> row = rows.get(page.level());
        return tops.get(page.level())
                + row.place(page) / PLACES * (HEIGHT + BETWEEN_LINES);
    }

    private void edge(Svg out, Link link) {
        double x1 = x(link.from) + BOX / 2;
        double y1 = y(link.from) + HEIGHT;
        double x2 = x(link.to) + BOX / 2;
        double y2 = y(link.to);
        double bend = (y2 - y1) / 2;
        out.path(link.marked ? "edge c1"
                : inFirstLine(link.to) ? "edge" : "edge faint",
                String.format("M%s %s C%s %s %s %s %s %s",
                        Svg.num(x1), Svg.num(y1), Svg.num(x1),
                        Svg.num(y1 + bend), Svg.num(x2), Svg.num(y2 - bend),
                        Svg.num(x2), Svg.num(y2)));
    }

    private boolean inFirstLine(ShadowPage page) {
        return rows.get(page.level()).place(page) < PLACES;
    }

    /** Beside the end of a link, where the child is the first of its line. */
    private void index(Svg out, Link link) {
        if (!inFirstLine(link.to)) {
            return;
        }
        boolean right = x(link.from) > x(link.to);
        out.text("index", right ? "end" : "start",
                x(link.to) + BOX / 2 + (right ? -6 : 6), y(link.to) - 6,
                "[" + link.index + "]");
    }

    private void box(Svg out, ShadowPage page) {
        double x = x(page);
        double y = y(page);
        String look = page.isUnsync() && !page.isInvalid() ? "node unsync"
                : Words.look(page);
        out.rect(look, x, y, BOX, HEIGHT, 5);
        out.text("strong", "start", x + 7, y + 18, Words.id(page));
        if (page.rootCount() > 0) {
            out.text("name c2", "end", x + BOX - 7, y + 18, badge(page));
        } else if (page.isMmioCached()) {
            out.text("quiet", "end", x + BOX - 7, y + 18, "MMIO");
        }
        out.text("quiet", "start", x + 7, y + 35,
                page.isDirect() ? "direct" : "indirect");
        List<String> marks = marks(page);
        if (page.rootCount() == 0) {
            marks.remove("MMIO");
        }
        if (!marks.isEmpty()) {
            String two = String.join(", ",
                    marks.subList(0, Math.min(2, marks.size())));
            out.text(page.isInvalid() || page.isUnsync() ? "name c1"
                    : "quiet", "start", x + 7, y + 52,
                    two.length() <= LETTERS ? two : marks.get(0));
        }
    }

    /** The same as {@link Words#root}, short enough for a box. */
    private static String badge(ShadowPage page) {
        return page.rootCount() == 1 ? "root" : "root ×" + page.rootCount();
    }

    /** What is not as usual with it, the weightiest first. */
    private List<String> marks(ShadowPage page) {
        List<String> marks = new ArrayList<>();
        if (page.isInvalid()) {
            marks.add("invalid");
        }
        if (page.isUnsync()) {
            marks.add("unsync");
        }
        if (page.isMmioCached()) {
            marks.add("MMIO");
        }
        if (page.generation() != generation) {
            marks.add("gen " + page.generation());
        }
        int mapped = Words.used(page) - links(page).size();
        if (mapped > 0) {
            marks.add(Words.count(mapped, "entry"));
        }
        return marks;
    }

    private void gap(Svg out, Shown<ShadowPage> row) {
        if (row.hidden().isEmpty()) {
            return;
        }
        ShadowPage one = row.hidden().get(0);
        out.more(x(one), y(one), BOX, HEIGHT, row.hidden().size());
    }

    // ---- saying -----------------------------------------------------

    private String describe() {
        if (rows.isEmpty()) {
            return "Graph of shadow pages. There is no page.";
        }
        return "Graph of shadow pages. " + rows.entrySet().stream()
                .map(row -> "Level " + row.getKey() + ": "
                        + Words.and(told(row.getValue())) + ".")
                .collect(Collectors.joining(" "));
    }

    private List<String> told(Shown<ShadowPage> row) {
        List<String> told = new ArrayList<>();
        row.first().forEach(page -> told.add(line(page)));
        if (!row.hidden().isEmpty()) {
            told.add(row.hidden().size() + " more");
        }
        row.last().forEach(page -> told.add(line(page)));
        return told;
    }

    private String line(ShadowPage page) {
        return Words.id(page) + " " + words(page);
    }

    private String words(ShadowPage page) {
        List<String> words = new ArrayList<>();
        words.add(page.isDirect() ? "direct" : "indirect");
        if (page.rootCount() > 0) {
            words.add(Words.root(page));
        }
        words.addAll(marks(page));
        String to = links(page).stream().limit(8)
                .map(link -> "[" + link.index + "] " + Words.id(link.to)
                        + (link.marked ? " marked" : ""))
                .collect(Collectors.joining(" "));
        int more = links(page).size() - 8;
        return String.join(", ", words)
                + (to.isEmpty() ? "" : " with links " + to)
                + (more > 0 ? " and " + more + " more" : "");
    }

    private String write() {
        if (rows.isEmpty()) {
            return "no page";
        }
        return rows.entrySet().stream().map(row -> "level " + row.getKey()
                + "\n  " + String.join("\n  ", alike(row.getValue())))
                .collect(Collectors.joining("\n"));
    }

    /** A line for each page, or for neighbours that look the same. */
    private List<String> alike(Shown<ShadowPage> row) {
        List<ShadowPage> pages = new ArrayList<>(row.first());
        pages.addAll(row.hidden());
        pages.addAll(row.last());
        List<String> lines = new ArrayList<>();
        for (int at = 0; at < pages.size();) {
            int end = at + 1;
            while (end < pages.size() && words(pages.get(end))
                    .equals(words(pages.get(at)))) {
                end++;
            }
            lines.add(Words.id(pages.get(at)) + (end - at == 1 ? ""
                    : (end - at == 2 ? " and " : " to ")
                            + Words.id(pages.get(end - 1)))
                    + " " + words(pages.get(at)));
            at = end;
        }
        return lines;
    }
}
