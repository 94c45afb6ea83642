package zapbook.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import zapbook.machine.Tlb;
import zapbook.mmu.PageList;
import zapbook.mmu.ShadowMmu;
import zapbook.mmu.ShadowPage;
import zapbook.vm.Vcpu;

/**
 * What the TLBs of all vCPUs hold, and which of it is a lie: an entry that
 * was read from a shadow page that has been freed since. Entries that lead to
 * a frame which something else uses now come first.
 */
public final class TlbPicture implements Picture {

    private static final int PLACES = 5;
    private static final double WIDTH = 600;
    private static final double COLUMN = 286;
    private static final double ROW = 56;
    private static final double HEAD = 28;
    /** The box that says how many entries are not drawn. */
    private static final double MORE = 34;

    /** What one vCPU believes. */
    private record Column(String vcpu, Shown<Tlb.Entry> entries, int size) {
    }

    private final Set<Integer> alive = new HashSet<>();
    /** Who uses a host frame now, by what a TLB says that is no lie. */
    private final Map<Long, String> owners = new LinkedHashMap<>();
    private final List<Column> columns = new ArrayList<>();
    private final String svg;
    private final String alt;
    private final String text;

    private TlbPicture(ShadowMmu mmu) {
        for (PageList list : mmu.lists()) {
            list.pages().forEach(page -> alive.add(page.id()));
        }
        for (Vcpu vcpu : mmu.vm().vcpus()) {
            ShadowPage root = mmu.root(vcpu);
            if (root != null) {
                alive.add(root.id());
            }
        }
        mmu.vm().vcpus().forEach(vcpu -> vcpu.tlb().entries().stream()
                .filter(entry -> !stale(entry)).forEach(entry ->
                        owners.putIfAbsent(entry.pfn(),
                                what(entry) + " of " + vcpu)));
        for (Vcpu vcpu : mmu.vm().vcpus()) {
            List<Tlb.Entry> entries = new ArrayList<>(vcpu.tlb().entries());
            entries.sort(Comparator.comparing(entry -> owner(entry).isEmpty()));
            columns.add(new Column(vcpu.toString(),
                    Shown.of(entries, PLACES, 0), entries.size()));
        }
        svg = draw();
        alt = describe();
        text = Words.folded(columns.stream().map(this::write)
                .collect(Collectors.joining("\n")));
    }

    /** The TLBs as they are now; later changes do not show. */
    public static TlbPicture of(ShadowMmu mmu) {
        return new TlbPicture(mmu);
    }

    @Override
    public String svg() {
        return svg;
    }

    @Override
    public String alt() {
        return alt;
    }

    /** One entry a line. */
    @Override
    public String toString() {
        return text;
    }

    private boolean stale(Tlb.Entry entry) {
        return !alive.contains(entry.shadowPage());
    }

    /** What else uses the frame of a stale entry; empty for nothing. */
    private String owner(Tlb.Entry entry) {
        return stale(entry) ? owners.getOrDefault(entry.pfn(), "") : "";
    }

    private double height(Tlb.Entry entry) {
        return owner(entry).isEmpty() ? ROW : ROW + 18;
    }

    private double height(Column column) {
        double rows = column.entries.first().stream()
                .mapToDouble(this::height).sum();
        return Math.max(ROW, rows
                + (column.entries.hidden().isEmpty() ? 0 : MORE + 8));
    }

    private String draw() {
        int bands = (columns.size() + 1) / 2;
        double[] tops = new double[bands + 1];
        for (int band = 0; band < bands; band++) {
            double rows = columns.stream().skip(2L * band).limit(2)
                    .mapToDouble(this::height).max().orElse(ROW);
            tops[band + 1] = tops[band] + HEAD + rows + 12;
        }
        Svg out = Svg.of(WIDTH, tops[bands]);
        for (int n = 0; n < columns.size(); n++) {
            draw(out, columns.get(n),
                    n % 2 == 0 ? 1 : WIDTH - COLUMN - 1, tops[n / 2]);
        }
        return out.close();
    }

    private void draw(Svg out, Column column, double x, double top) {
        out.text("strong", "start", x, top + 14, "TLB of " + column.vcpu);
        out.text("quiet", "end", x + COLUMN, top + 14,
                column.size == 0 ? "empty" : Words.count(column.size, "entry"));
        double y = top + HEAD;
        for (Tlb.Entry entry : column.entries.first()) {
            row(out, entry, x, y);
            y += height(entry);
        }
        if (!column.entries.hidden().isEmpty()) {
            out.rect("node more", x, y, COLUMN, MORE, 5);
            out.text("quiet", "middle", x + COLUMN / 2, y + 22,
                    "… " + column.entries.hidden().size() + " more");
        }
        if (column.size == 0) {
            out.rect("node more", x, y, COLUMN, MORE, 5);
            out.text("quiet", "middle", x + COLUMN / 2, y + 22,
                    "the next access walks the tables");
        }
    }

    private void row(Svg out, Tlb.Entry entry, double x, double y) {
        out.rect(stale(entry) ? "node bad" : "node", x, y, COLUMN,
                height(entry) - 8, 5);
        out.text("strong", "start", x + 10, y + 20, what(entry));
        out.text(stale(entry) ? "name c1" : "quiet", "start", x + 10, y + 38,
                "read from page #" + entry.shadowPage()
                + (stale(entry) ? ", which was freed" : ""));
        if (!owner(entry).isEmpty()) {
            out.text("name c1", "start", x + 10, y + 56,
                    "the frame is now " + shortly(owner(entry)));
        }
    }

    /** gfn 0x2 of vCPU 1. */
    private static String shortly(String owner) {
        return owner.replaceAll(" → \\S+ \\S+", "");
    }

    private static String what(Tlb.Entry entry) {
        String kind = entry.space() == Tlb.Space.PHYSICAL ? "gfn " : "page ";
        return kind + Words.hex(entry.page()) + " → pfn "
                + Words.hex(entry.pfn());
    }

    private String describe() {
        return "What the TLBs hold. " + columns.stream()
                .map(this::describe).collect(Collectors.joining(" "));
    }

    private String describe(Column column) {
        if (column.size == 0) {
            return "The TLB of " + column.vcpu + " is empty.";
        }
        List<String> all = new ArrayList<>(column.entries.first().stream()
                .map(this::describe).toList());
        if (!column.entries.hidden().isEmpty()) {
            all.add(column.entries.hidden().size() + " more");
        }
        return "The TLB of " + column.vcpu + ": " + Words.and(all) + ".";
    }

    /** One entry a line. */
    private String write(Column column) {
        StringBuilder out = new StringBuilder("TLB of " + column.vcpu + ": "
                + (column.size == 0 ? "empty"
                : Words.count(column.size, "entry")));
        column.entries.first().forEach(entry ->
                out.append("\n  ").append(describe(entry)));
        int hidden = column.entries.hidden().size();
        return out + (hidden == 0 ? "" : "\n  ... " + hidden + " more");
    }

    private String describe(Tlb.Entry entry) {
        String kind = entry.space() == Tlb.Space.PHYSICAL ? "gfn " : "page ";
        return kind + Words.hex(entry.page()) + " to pfn "
                + Words.hex(entry.pfn()) + ", read from page #"
                + entry.shadowPage()
                + (stale(entry) ? ", which has been freed" : "")
                + (owner(entry).isEmpty() ? ""
                : ", and the frame is now " + shortly(owner(entry)));
    }
}
