package zapbook.draw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import zapbook.machine.PageTable;
import zapbook.mmu.ShadowMmu;
import zapbook.mmu.ShadowPage;
import zapbook.vm.Vcpu;

/**
 * The shadow pages of an MMU as a tree, from the roots of the vCPUs down.
 *
 * <p>A box is a page; its bar shows how many of its 512 entries are in use.
 * Long rows are shortened. Pages that no root leads to are counted, not drawn.
 */
public final class TreePicture implements Picture {

    private static final int PLACES = 5;
    private static final double GUTTER = 58;
    private static final double PITCH = (Svg.WHOLE - GUTTER) / PLACES;
    private static final double BOX = 98;
    private static final double HEIGHT = 56;
    private static final double STEP = 96;
    private static final double TOP = 38;

    /** A link that is drawn: from a page, at an index, to a page. */
    private record Link(ShadowPage from, int index, ShadowPage to) {
    }

    private final List<List<ShadowPage>> rows = new ArrayList<>();
    private final List<Shown<ShadowPage>> shown = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    /** Names of vCPUs by their root. */
    private final Map<ShadowPage, List<String>> vcpus = new LinkedHashMap<>();
    private final int orphans;
    private final String svg;
    private final String alt;
    private final String text;

    private TreePicture(ShadowMmu mmu) {
        for (Vcpu vcpu : mmu.vm().vcpus()) {
            if (mmu.root(vcpu) != null) {
                vcpus.computeIfAbsent(mmu.root(vcpu), r -> new ArrayList<>())
                        .add(vcpu.toString());
            }
        }
        List<ShadowPage> row = List.copyOf(vcpus.keySet());
        while (!row.isEmpty()) {
            rows.add(row);
            shown.add(Shown.of(row, PLACES, 1));
            row = below(row);
        }
        Set<ShadowPage> reached = new LinkedHashSet<>();
        rows.forEach(reached::addAll);
        orphans = (int) mmu.activeMmuPages().pages().stream()
                .filter(page -> !reached.contains(page)).count();
        svg = draw();
        alt = describe();
        text = Words.folded(write());
    }

    /** The tree as it stands now; later changes do not show. */
    public static TreePicture of(ShadowMmu mmu) {
        return new TreePicture(mmu);
    }

    private List<ShadowPage> below(List<ShadowPage> row) {
        Set<ShadowPage> next = new LinkedHashSet<>();
        for (ShadowPage page : row) {
            for (int index = 0; index < PageTable.ENTRIES; index++) {
                ShadowPage child = page.child(index);
                if (child != null) {
                    next.add(child);
                    links.add(new Link(page, index, child));
                }
            }
        }
        return List.copyOf(next);
    }

    @Override
    public String svg() {
        return svg;
    }

    @Override
    public String alt() {
        return alt;
    }

    /** The tree in characters, indented by level. */
    @Override
    public String toString() {
        return text;
    }

    // ---- drawing ----------------------------------------------------

    private String draw() {
        int levels = Math.max(1, rows.size());
        double bottom = top(levels - 1) + HEIGHT;
        Svg out = Svg.of(GUTTER + widest() * PITCH,
                bottom + (orphans > 0 ? 34 : 10));
        drawLinks(out);
        for (int n = 0; n < rows.size(); n++) {
            out.text("quiet", "start", 0, top(n) + HEIGHT / 2 + 4,
                    "level " + rows.get(n).get(0).level());
            for (ShadowPage page : shown.get(n).visible()) {
                box(out, page, x(n, page), top(n));
            }
            gap(out, n);
        }
        if (rows.isEmpty()) {
            out.text("quiet", "start", 0, TOP, "No vCPU has a root.");
        }
        if (orphans > 0) {
            out.text("quiet", "start", 0, bottom + 24, orphanNote());
        }
        return out.close();
    }

    private void drawLinks(Svg out) {
        Set<String> drawn = new LinkedHashSet<>();
        for (Link link : links) {
            int n = level(link.from);
            boolean seen = shown.get(n + 1).visible().contains(link.to);
            double x1 = x(n, link.from) + BOX / 2;
            double y1 = top(n) + HEIGHT;
            double x2 = x(n + 1, link.to) + BOX / 2;
            double y2 = top(n + 1);
            String path = String.format("M%s %s C%s %s %s %s %s %s",
                    Svg.num(x1), Svg.num(y1),
                    Svg.num(x1), Svg.num(y1 + 26),
                    Svg.num(x2), Svg.num(y2 - 30),
                    Svg.num(x2), Svg.num(y2));
            if (drawn.add(path)) {
                out.path(seen ? "edge" : "edge faint", path);
            }
        }
        links.stream().filter(l -> shown.get(level(l.from) + 1)
                .visible().contains(l.to)).forEach(l -> {
                    int n = level(l.from) + 1;
                    // on the side from which the edge does not come
                    boolean right = x(n - 1, l.from) > x(n, l.to);
                    out.text("index", right ? "end" : "start",
                            x(n, l.to) + BOX / 2 + (right ? -5 : 5),
                            top(n) - 6, "[" + l.index + "]");
                });
    }

    private void box(Svg out, ShadowPage page, double x, double y) {
        if (vcpus.containsKey(page)) {
            out.text("strong c2 name", "middle", x + BOX / 2, y - 24,
                    shortly(vcpus.get(page)));
            out.path("edge c2", String.format("M%s %s V%s",
                    Svg.num(x + BOX / 2), Svg.num(y - 18), Svg.num(y)));
        }
        out.rect(Words.look(page), x, y, BOX, HEIGHT, 5);
        out.text("strong", "start", x + 9, y + 19, Words.id(page));
        out.text(page.isInvalid() ? "name c1" : "quiet", "end", x + BOX - 9,
                y + 19, page.isInvalid() ? "invalid" : Words.hex(page.gfn()));
        out.text("quiet", "start", x + 9, y + 36, Words.used(page) + " in use");
        double room = BOX - 18;
        out.rect("track", x + 9, y + 44, room, 4, 2);
        out.rect("fill c2", x + 9, y + 44, Math.max(Words.used(page) > 0
                ? 2 : 0, room * Words.used(page) / PageTable.ENTRIES), 4, 2);
    }

    private void gap(Svg out, int n) {
        Shown<ShadowPage> row = shown.get(n);
        if (!row.hidden().isEmpty()) {
            out.more(x(n, row.hidden().get(0)), top(n), BOX, HEIGHT,
                    row.hidden().size());
        }
    }

    private int level(ShadowPage page) {
        int n = 0;
        while (!rows.get(n).contains(page)) {
            n++;
        }
        return n;
    }

    private static double top(int row) {
        return TOP + row * STEP;
    }

    /** Rows stand in the middle of the drawing. */
    private double x(int row, ShadowPage page) {
        int places = shown.get(row).places();
        double from = GUTTER + (widest() - places) * PITCH / 2;
        return from + shown.get(row).place(page) * PITCH + (PITCH - BOX) / 2;
    }

    /** Places in the widest row; words beside the boxes need their room. */
    private int widest() {
        return orphans > 0 ? PLACES : shown.stream()
                .mapToInt(Shown::places).reduce(2, Math::max);
    }

    private static String shortly(List<String> names) {
        return names.size() <= 2 ? String.join(", ", names)
                : names.get(0) + " and " + (names.size() - 1) + " more";
    }

    // ---- saying -----------------------------------------------------

    private String describe() {
        StringBuilder out = new StringBuilder("Tree of shadow pages. ");
        if (rows.isEmpty()) {
            out.append("No vCPU has a root. ");
        }
        vcpus.forEach((root, names) -> out.append(Words.and(names))
                .append(names.size() == 1 ? " has" : " have").append(" root ")
                .append(Words.id(root)).append(". "));
        for (int n = 0; n < rows.size(); n++) {
            Shown<ShadowPage> row = shown.get(n);
            List<String> pages = new ArrayList<>();
            row.first().forEach(page -> pages.add(inWords(page)));
            if (!row.hidden().isEmpty()) {
                pages.add(row.hidden().size() + " more");
            }
            row.last().forEach(page -> pages.add(inWords(page)));
            out.append("Level ").append(rows.get(n).get(0).level())
                    .append(", ").append(Words.count(rows.get(n).size(),
                            "page")).append(": ").append(Words.and(pages))
                    .append(". ");
        }
        if (orphans > 0) {
            out.append(orphanNote());
        }
        return out.toString().strip();
    }

    private static String inWords(ShadowPage page) {
        return Words.id(page) + " from gfn " + Words.hex(page.gfn()) + " with "
                + Words.used(page) + " of " + PageTable.ENTRIES
                + " entries in use" + (page.isInvalid() ? ", invalid" : "");
    }

    private String orphanNote() {
        return Words.count(orphans, "page") + (orphans == 1 ? " is" : " are")
                + " on the active list but hang" + (orphans == 1 ? "s" : "")
                + " on no root.";
    }

    private String write() {
        if (rows.isEmpty()) {
            return "no vCPU has a root";
        }
        return vcpus.keySet().stream().map(root -> write(root, "", ""))
                .collect(Collectors.joining())
                + (orphans > 0 ? orphanNote() : "");
    }

    private String write(ShadowPage page, String indent, String index) {
        StringBuilder out = new StringBuilder(indent + index + Words.page(page)
                + ", " + Words.used(page) + " in use\n");
        for (Link link : links) {
            boolean seen = shown.get(level(link.to)).visible()
                    .contains(link.to);
            if (link.from == page && seen) {
                out.append(write(link.to, indent + "  ",
                        "[" + link.index + "] "));
            }
        }
        long hidden = links.stream().filter(l -> l.from == page && !shown
                .get(level(l.to)).visible().contains(l.to)).count();
        if (hidden > 0) {
            out.append(indent).append("  ... ").append(hidden)
                    .append(" more\n");
        }
        return out.toString();
    }
}
