package zapbook.draw;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import zapbook.machine.PageTable;
import zapbook.mmu.PageList;
import zapbook.mmu.ShadowMmu;
import zapbook.mmu.ShadowPage;

/**
 * Where unsync leaves can be found: the pages whose bitmap has a bit set,
 * with a tick for each, and the pages that these entries lead to. A bit that
 * leads to nothing unsync any more is stale.
 */
public final class UnsyncPicture implements Picture {

    private static final int PLACES = 4;
    private static final double WIDTH = 600;
    private static final double GUTTER = 54;
    private static final double PITCH = (WIDTH - GUTTER) / PLACES;
    private static final double BOX = 126;
    private static final double HEIGHT = 62;
    private static final double STEP = 100;

    /** A set bit: in a page, at an entry, leading to a page or to none. */
    private record Bit(ShadowPage page, int index, ShadowPage to,
                       boolean stale) {
    }

    private final List<Bit> bits = new ArrayList<>();
    /** Pages by level, the highest first. */
    private final Map<Integer, List<ShadowPage>> rows =
            new TreeMap<>((a, b) -> b - a);
    private final String svg;
    private final String alt;
    private final String text;

    private UnsyncPicture(Set<ShadowPage> pages) {
        Set<ShadowPage> drawn = new HashSet<>(pages);
        for (ShadowPage page : pages) {
            for (int index = 0; index < PageTable.ENTRIES; index++) {
                if (page.mayReachUnsync(index)) {
                    ShadowPage to = page.child(index);
                    bits.add(new Bit(page, index, to, !reaches(to)));
                    if (to != null) {
                        drawn.add(to);
                    }
                }
            }
        }
        drawn.stream().sorted((a, b) -> a.id() - b.id()).forEach(page ->
                rows.computeIfAbsent(page.level(), n -> new ArrayList<>())
                        .add(page));
        svg = draw();
        alt = describe();
        text = Words.folded(write());
    }

    /**
     * All pages of an MMU that have a bit set, as they are now.
     *
     * @throws IllegalArgumentException if there is none, and no unsync leaf
     */
    public static UnsyncPicture of(ShadowMmu mmu) {
        Set<ShadowPage> pages = new HashSet<>();
        for (PageList list : mmu.lists()) {
            list.pages().stream().filter(page -> page.isUnsync()
                    || page.unsyncChildren() > 0).forEach(pages::add);
        }
        if (pages.isEmpty()) {
            throw new IllegalArgumentException(
                    "no page is unsync, and no bit is set");
        }
        return new UnsyncPicture(pages);
    }

    /** One page and those that its bits lead to, down to the leaves. */
    public static UnsyncPicture of(ShadowPage page) {
        Set<ShadowPage> pages = new HashSet<>();
        add(page, pages);
        return new UnsyncPicture(pages);
    }

    private static void add(ShadowPage page, Set<ShadowPage> pages) {
        if (pages.add(page) && page.level() > 1) {
            IntStream.range(0, PageTable.ENTRIES)
                    .filter(page::mayReachUnsync).mapToObj(page::child)
                    .filter(child -> child != null)
                    .forEach(child -> add(child, pages));
        }
    }

    private static boolean reaches(ShadowPage page) {
        return page != null && (page.isUnsync() || page.level() > 1
                && IntStream.range(0, PageTable.ENTRIES)
                .filter(page::mayReachUnsync)
                .anyMatch(index -> reaches(page.child(index))));
    }

    @Override
    public String svg() {
        return svg;
    }

    @Override
    public String alt() {
        return alt;
    }

    /** A page a line, with the entries that are marked. */
    @Override
    public String toString() {
        return text;
    }

    // ---- drawing ----------------------------------------------------

    private Shown<ShadowPage> shown(int level) {
        return Shown.of(rows.get(level), PLACES, 1);
    }

    private String draw() {
        Svg out = Svg.of(WIDTH, rows.size() * STEP - STEP + HEIGHT + 34);
        bits.forEach(bit -> edge(out, bit));
        rows.keySet().forEach(level -> {
            double top = top(level);
            out.text("quiet", "start", 0, top + HEIGHT / 2 + 4,
                    "level " + level);
            Shown<ShadowPage> row = shown(level);
            row.visible().forEach(page -> box(out, page));
            if (!row.hidden().isEmpty()) {
                out.more(x(row.hidden().get(0)), top, BOX, HEIGHT,
                        row.hidden().size());
            }
        });
        double y = top(rows.keySet().stream().min(Integer::compare)
                .orElse(1)) + HEIGHT + 26;
        out.rect("fill c1", GUTTER, y - 12, 3, 14, 0);
        out.text("quiet", "start", GUTTER + 10, y,
                "a set bit, where its entry stands in the page");
        if (bits.stream().anyMatch(Bit::stale)) {
            out.rect("fill c5", GUTTER + 296, y - 12, 3, 14, 0);
            out.text("quiet", "start", GUTTER + 306, y,
                    "stale: leads to nothing unsync");
        }
        return out.close();
    }

    private void box(Svg out, ShadowPage page) {
        double x = x(page);
        double y = top(page.level());
        out.rect(page.isInvalid() ? "node bad" : page.isUnsync()
                ? "node unsync" : Words.look(page), x, y, BOX, HEIGHT, 5);
        out.text("strong", "start", x + 9, y + 19, Words.id(page));
        out.text("quiet", "end", x + BOX - 9, y + 19,
                page.isInvalid() ? "invalid" : Words.hex(page.gfn()));
        if (page.level() == 1) {
            out.text(page.isUnsync() ? "name c1" : "quiet", "start", x + 9,
                    y + 42, page.isUnsync() ? "unsync" : "in sync");
            return;
        }
        List<Bit> own = bits(page);
        out.text("quiet", "start", x + 9, y + 37, own.isEmpty() ? "no bit set"
                : (own.size() == 1 ? "bit " : "bits ") + indexes(own));
        out.rect("track", x + 9, y + 45, BOX - 18, 10, 2);
        own.forEach(bit -> out.rect(bit.stale ? "fill c5" : "fill c1",
                tick(bit) - 1.5, y + 43, 3, 14, 0));
    }

    private void edge(Svg out, Bit bit) {
        boolean both = bit.to != null && visible(bit.page)
                && visible(bit.to);
        if (both) {
            double top = top(bit.page.level()) + 57;
            double to = top(bit.to.level());
            double x = x(bit.to) + BOX / 2;
            double bend = (top + HEIGHT - 57 + to) / 2;
            out.path(bit.stale ? "edge faint" : "edge",
                    String.format("M%s %s C%s %s %s %s %s %s",
                            Svg.num(tick(bit)), Svg.num(top),
                            Svg.num(tick(bit)), Svg.num(bend), Svg.num(x),
                            Svg.num(bend), Svg.num(x), Svg.num(to)));
        }
    }

    private boolean visible(ShadowPage page) {
        return shown(page.level()).visible().contains(page);
    }

    private double tick(Bit bit) {
        return x(bit.page) + 10.5
                + (BOX - 21) * bit.index / (PageTable.ENTRIES - 1);
    }

    private double top(int level) {
        return List.copyOf(rows.keySet()).indexOf(level) * STEP + 1;
    }

    /** Rows stand in the middle of the drawing. */
    private double x(ShadowPage page) {
        Shown<ShadowPage> row = shown(page.level());
        return GUTTER + (PLACES - row.places()) * PITCH / 2
                + row.place(page) * PITCH + (PITCH - BOX) / 2;
    }

    // ---- saying -----------------------------------------------------

    private List<Bit> bits(ShadowPage page) {
        return bits.stream().filter(bit -> bit.page == page).toList();
    }

    private static String indexes(List<Bit> all) {
        String first = all.stream().limit(3).map(bit -> "" + bit.index)
                .collect(Collectors.joining(", "));
        return first + (all.size() > 3 ? " …" : "");
    }

    private String describe() {
        StringBuilder out = new StringBuilder("Where unsync leaves are found.");
        for (ShadowPage page : rows.values().stream()
                .flatMap(List::stream).limit(24).toList()) {
            out.append(" Page ").append(Words.page(page));
            if (page.level() == 1) {
                out.append(page.isUnsync() ? " is unsync." : " is in sync.");
                continue;
            }
            List<String> told = bits(page).stream().map(bit -> bit.index
                    + (bit.to == null ? " to no page"
                    : " to " + Words.id(bit.to))
                    + (bit.stale ? ", stale" : "")).limit(8).toList();
            int more = bits(page).size() - told.size();
            out.append(told.isEmpty() ? " has no bit set"
                    : " has the bits of entries " + Words.and(told))
                    .append(more > 0 ? " and of " + more + " more" : "")
                    .append('.');
        }
        return out.toString();
    }

    private String write() {
        return rows.values().stream().flatMap(List::stream).limit(24)
                .map(page -> Words.page(page) + (page.level() == 1
                        ? page.isUnsync() ? ": unsync" : ": in sync"
                        : ": " + bits(page).stream().limit(8).map(bit -> "["
                        + bit.index + "]" + (bit.to == null ? ""
                        : " -> " + Words.id(bit.to))
                        + (bit.stale ? " stale" : ""))
                        .collect(Collectors.joining(", "))))
                .collect(Collectors.joining("\n"));
    }
}
