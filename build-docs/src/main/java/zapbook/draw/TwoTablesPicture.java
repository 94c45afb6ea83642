package zapbook.draw;

import java.util.ArrayList;
import java.util.List;
import zapbook.machine.PageTable;
import zapbook.mmu.ShadowMmu;
import zapbook.mmu.ShadowWalk;
import zapbook.vm.GuestWalk;
import zapbook.vm.Vcpu;

/**
 * One address on its way through both tables: the guest's own tables turn it
 * into a guest frame, the shadow pages turn that into a host frame.
 */
public final class TwoTablesPicture implements Picture {

    private static final double WIDTH = 600;
    private static final double LEFT = 24;
    private static final double PITCH = 115;
    private static final double BOX = 84;
    private static final double HEIGHT = 92;
    private static final double SLOT = 18;
    private static final double BAND = 214;

    /** A table as it is drawn. */
    private record Table(int level, int index, String name, String place) {
    }

    private final String address;
    private final GuestWalk guest;
    private final ShadowWalk host;
    private final List<Table> above = new ArrayList<>();
    private final List<Table> below = new ArrayList<>();

    private TwoTablesPicture(ShadowMmu mmu, Vcpu vcpu, long address) {
        this.address = Words.hex(address);
        guest = GuestWalk.of(mmu.vm(), vcpu, address);
        if (guest.gfn() == GuestWalk.NOWHERE) {
            throw new IllegalArgumentException("the guest's tables have no "
                    + "entry for " + this.address);
        }
        host = ShadowWalk.of(mmu, vcpu, guest.gfn());
        if (host.pfn() == ShadowWalk.NOWHERE) {
            throw new IllegalArgumentException("no shadow page maps gfn "
                    + Words.hex(guest.gfn()));
        }
        for (GuestWalk.Step step : guest.steps()) {
            long pfn = ShadowWalk.of(mmu, vcpu, step.table()).pfn();
            above.add(new Table(step.level(), step.index(),
                    "gfn " + Words.hex(step.table()),
                    pfn == ShadowWalk.NOWHERE ? "not mapped"
                            : "pfn " + Words.hex(pfn)));
        }
        for (ShadowWalk.Step step : host.steps()) {
            below.add(new Table(step.page().level(), step.index(),
                    "page " + Words.id(step.page()), ""));
        }
    }

    /**
     * A translation as it stands now.
     *
     * @param mmu     the MMU whose shadow pages translate guest frames
     * @param vcpu    a vCPU that has loaded an address space
     * @param address a virtual address that both tables map
     * @throws IllegalArgumentException if one of them does not
     */
    public static TwoTablesPicture of(
            ShadowMmu mmu, Vcpu vcpu, long address) {
        return new TwoTablesPicture(mmu, vcpu, address);
    }

    @Override
    public String svg() {
        Svg out = Svg.of(WIDTH, BAND + 172);
        row(out, 0, "The guest's tables", "virtual address " + address, above,
                "gfn " + Words.hex(guest.gfn()));
        row(out, BAND, "The shadow pages", "gfn " + Words.hex(guest.gfn()),
                below, "pfn " + Words.hex(host.pfn()));
        double right = LEFT + 4 * PITCH + 56;
        double turn = BAND - 18;
        out.path("edge c2", String.format("M%s %s V%s Q%s %s %s %s H%s "
                + "Q%s %s %s %s V%s Q%s %s %s %s H%s",
                Svg.num(right), Svg.num(52 + HEIGHT / 2 + 17),
                Svg.num(turn - 8), Svg.num(right), Svg.num(turn),
                Svg.num(right - 8), Svg.num(turn), "14",
                "6", Svg.num(turn), "6", Svg.num(turn + 8),
                Svg.num(BAND + 56), "6", Svg.num(BAND + 64), "14",
                Svg.num(BAND + 64), Svg.num(LEFT - 6)));
        tip(out, LEFT - 1, BAND + 64);
        return out.close();
    }

    private static void row(Svg out, double top, String name, String input,
                            List<Table> tables, String result) {
        out.text("strong", "start", LEFT, top + 14, name);
        out.text("quiet", "start", LEFT + 8 + 9 * name.length(), top + 14,
                "translate " + input);
        for (int n = 0; n < tables.size(); n++) {
            double x = LEFT + n * PITCH;
            table(out, tables.get(n), x, top + 52);
            arrow(out, x + BOX, slot(tables.get(n), top + 52) + SLOT / 2,
                    x + PITCH, n + 1 < tables.size() ? top + 64
                            : top + 52 + HEIGHT / 2);
        }
        double x = LEFT + tables.size() * PITCH;
        double y = top + 52 + HEIGHT / 2 - 17;
        out.rect("node root", x, y, 112, 34, 17);
        out.text("strong", "middle", x + 56, y + 22, result);
    }

    private static void table(Svg out, Table table, double x, double y) {
        out.text("quiet", "start", x, y - 8, "level " + table.level);
        out.rect("node", x, y, BOX, HEIGHT, 4);
        for (int n = 1; n < 8; n++) {
            out.line("grid", x + 5, y + n * HEIGHT / 8,
                    x + BOX - 5, y + n * HEIGHT / 8);
        }
        double at = slot(table, y);
        out.rect("slot", x, at, BOX, SLOT, 2);
        out.text("inside", "middle", x + BOX / 2, at + 13.5,
                "[" + table.index + "]");
        out.text("strong", "start", x, y + HEIGHT + 18, table.name);
        if (!table.place.isEmpty()) {
            out.text("quiet", "start", x, y + HEIGHT + 35, table.place);
        }
    }

    /** An entry stands as high in its table as it does in memory. */
    private static double slot(Table table, double top) {
        return top + (HEIGHT - SLOT) * table.index / (PageTable.ENTRIES - 1);
    }

    private static void arrow(Svg out, double x1, double y1, double x2,
                              double y2) {
        out.path("edge c2", String.format("M%s %s C%s %s %s %s %s %s",
                Svg.num(x1), Svg.num(y1), Svg.num(x1 + 16), Svg.num(y1),
                Svg.num(x2 - 20), Svg.num(y2), Svg.num(x2 - 6), Svg.num(y2)));
        tip(out, x2 - 1, y2);
    }

    private static void tip(Svg out, double x, double y) {
        out.path("fill c2", "M" + Svg.num(x) + " " + Svg.num(y)
                + " l-7 -4 v8 z");
    }

    @Override
    public String alt() {
        StringBuilder out = new StringBuilder("One address on its way through"
                + " both tables. Virtual address " + address + ":");
        for (Table table : above) {
            out.append(" guest table of level ").append(table.level)
                    .append(" in ").append(table.name).append(", which is ")
                    .append(table.place).append(", entry ")
                    .append(table.index).append(';');
        }
        out.append(" result gfn ").append(Words.hex(guest.gfn()))
                .append(". That frame:");
        for (Table table : below) {
            out.append(" shadow ").append(table.name).append(" of level ")
                    .append(table.level).append(", entry ")
                    .append(table.index).append(';');
        }
        return out.append(" result pfn ").append(Words.hex(host.pfn()))
                .append('.').toString();
    }

    /** Both ways, a line each. */
    @Override
    public String toString() {
        return Words.folded(address + ": " + guest + "\n" + host);
    }
}
