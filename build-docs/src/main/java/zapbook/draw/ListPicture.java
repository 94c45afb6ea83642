package zapbook.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import zapbook.mmu.PageList;
import zapbook.mmu.ShadowMmu;
import zapbook.mmu.ShadowPage;
import zapbook.observe.EventKind;
import zapbook.observe.EventListener;

/**
 * Page lists under each other, each from its head to its tail. On the active
 * list the newest page stands left. A long list has a gap.
 */
public final class ListPicture implements Picture {

    private static final int PLACES = 7;
    private static final int BEHIND = 3;
    /** Half a border, which would be cut off otherwise. */
    private static final double LEFT = 1;
    private static final double PITCH = Svg.WHOLE / PLACES;
    private static final double BOX = 72;
    private static final double HEIGHT = 62;
    private static final double STEP = 134;
    private static final double HEAD = 40;

    private final String svg;
    private final String alt;
    private final String text;

    private ListPicture(List<PageList> lists) {
        Svg out = Svg.of(width(lists), Math.max(1, lists.size()) * STEP - 6);
        List<String> words = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (int n = 0; n < lists.size(); n++) {
            draw(out, lists.get(n), n * STEP);
            words.add(describe(lists.get(n)));
            lines.add(write(lists.get(n)));
        }
        svg = out.close();
        alt = "Page lists, from head to tail. " + String.join(" ", words);
        text = Words.folded(String.join("\n", lines));
    }

    /** Lists as they stand now; later changes do not show. */
    public static ListPicture of(PageList... lists) {
        return new ListPicture(List.of(lists));
    }

    /**
     * The lists of an MMU: the active list first, others if a page is on them.
     */
    public static ListPicture of(ShadowMmu mmu) {
        return new ListPicture(mmu.lists().stream().filter(list ->
                list == mmu.activeMmuPages() || !list.isEmpty()).toList());
    }

    /**
     * The same in the middle of an operation.
     *
     * @param moment    the picture is taken when this first happens
     * @param mmu       the MMU
     * @param operation what to do with it; done to its end
     * @throws IllegalStateException if the moment never came
     */
    public static <M extends ShadowMmu> ListPicture at(
            EventKind moment, M mmu, Consumer<? super M> operation) {
        List<ListPicture> taken = new ArrayList<>();
        EventListener camera = (kind, page, a, b) -> {
            if (kind == moment && taken.isEmpty()) {
                taken.add(of(mmu));
            }
        };
        mmu.vm().events().listen(camera);
        try {
            operation.accept(mmu);
        } finally {
            mmu.vm().events().ignore(camera);
        }
        if (taken.isEmpty()) {
            throw new IllegalStateException("no " + moment + " happened");
        }
        return taken.get(0);
    }

    @Override
    public String svg() {
        return svg;
    }

    @Override
    public String alt() {
        return alt;
    }

    /** The lists in characters, one a line. */
    @Override
    public String toString() {
        return text;
    }

    private static Shown<ShadowPage> shown(PageList list) {
        return Shown.of(list.pages(), PLACES, BEHIND);
    }

    // ---- drawing ----------------------------------------------------

    /** Room for the longest row, and for the names above short ones. */
    private static double width(List<PageList> lists) {
        return lists.stream().mapToDouble(list -> Math.max(
                shown(list).places() * PITCH, after(list) + PITCH))
                .max().orElse(PITCH);
    }

    /** Where the number of pages stands, behind the name of the list. */
    private static double after(PageList list) {
        return 12 + 9 * list.name().length();
    }

    private static void draw(Svg out, PageList list, double top) {
        out.text("strong", "start", 0, top + 14, list.name());
        out.text("quiet", "start", after(list), top + 14,
                Words.count(list.size(), "page"));
        double y = top + HEAD;
        if (list.isEmpty()) {
            out.rect("node more", LEFT, y, BOX, HEIGHT, 5);
            out.text("quiet", "middle", BOX / 2, y + HEIGHT / 2 + 4, "empty");
            return;
        }
        Shown<ShadowPage> shown = shown(list);
        for (int n = 1; n < shown.places(); n++) {
            double from = LEFT + (n - 1) * PITCH + BOX;
            both(out, from, LEFT + n * PITCH, y + HEIGHT / 2);
        }
        shown.visible().forEach(page ->
                box(out, page, LEFT + shown.place(page) * PITCH, y));
        if (!shown.hidden().isEmpty()) {
            double x = LEFT + shown.place(shown.hidden().get(0)) * PITCH;
            out.rect("node more", x, y, BOX, HEIGHT, 5);
            out.text("quiet", "middle", x + BOX / 2, y + HEIGHT / 2 - 4,
                    "… " + number(shown.hidden().size()));
            out.text("quiet", "middle", x + BOX / 2, y + HEIGHT / 2 + 14,
                    "more");
        }
        ends(out, list, shown.places(), y + HEIGHT + 17);
    }

    /**
     * Only the active list is in the order of age, and not even that while
     * a zapped root stands at its head; under two boxes there is no room to
     * say so.
     */
    private static void ends(Svg out, PageList list, int places, double y) {
        boolean aged = list.name().equals("active") && places > 2
                && inOrderOfAge(list);
        if (list.size() == 1) {
            out.text("tick", "start", LEFT, y, "head and tail");
            return;
        }
        out.text("tick", "start", LEFT, y, aged ? "head: newest" : "head");
        out.text("tick", "end", LEFT + (places - 1) * PITCH + BOX, y,
                aged ? "tail: oldest" : "tail");
    }

    /** Whether no page is newer than the first, and none older than the last. */
    private static boolean inOrderOfAge(PageList list) {
        return list.pages().stream().allMatch(page ->
                page.id() <= list.first().id() && page.id() >= list.last().id());
    }

    /** A link in both directions. */
    private static void both(Svg out, double from, double to, double y) {
        out.path("edge", String.format("M%s %s H%s", Svg.num(from + 2),
                Svg.num(y), Svg.num(to - 2)));
        out.path("fill tip", String.format("M%s %s l5 -3.5 v7 z M%s %s l-5 -3.5"
                + " v7 z", Svg.num(from + 1), Svg.num(y), Svg.num(to - 1),
                Svg.num(y)));
    }

    private static void box(Svg out, ShadowPage page, double x, double y) {
        out.rect(Words.look(page), x, y, BOX, HEIGHT, 5);
        out.text("strong", "start", x + 8, y + 19, Words.id(page));
        out.text("quiet", "start", x + 8, y + 36, "level " + page.level());
        out.text("quiet", "start", x + 8, y + 53, Words.hex(page.gfn()));
        String mark = mark(page);
        if (!mark.isEmpty()) {
            out.text(page.isInvalid() ? "name c1 mark" : "name c2 mark", "start",
                    x + 1, y - 6, mark);
        }
    }

    /** What stands above a page: beside a long number there is no room. */
    private static String mark(ShadowPage page) {
        return ((page.isInvalid() ? "invalid " : "")
                + (page.rootCount() > 0 ? "root" : kind(page))).strip();
    }

    /** What is particular about a page that can be used, if anything is. */
    private static String kind(ShadowPage page) {
        return page.isInvalid() ? ""
                : page.isUnsync() ? "unsync"
                : page.isMmioCached() ? "mmio" : "";
    }

    // ---- saying -----------------------------------------------------

    private static String describe(PageList list) {
        if (list.isEmpty()) {
            return "List " + list.name() + " is empty.";
        }
        Shown<ShadowPage> shown = shown(list);
        List<String> pages = new ArrayList<>();
        shown.first().forEach(page -> pages.add(said(page)));
        if (!shown.hidden().isEmpty()) {
            pages.add(number(shown.hidden().size()) + " more");
        }
        shown.last().forEach(page -> pages.add(said(page)));
        return "List " + list.name() + " has "
                + Words.count(list.size(), "page") + ": " + Words.and(pages)
                + ".";
    }

    private static String said(ShadowPage page) {
        String kind = kind(page);
        return Words.page(page) + (kind.isEmpty() ? "" : ", " + kind);
    }

    private static String write(PageList list) {
        Shown<ShadowPage> shown = shown(list);
        String gap = shown.hidden().isEmpty() ? ""
                : " <-> ... " + number(shown.hidden().size())
                        + " more <-> ";
        return list.name() + ": " + (list.isEmpty() ? "empty"
                : write(shown.first()) + gap + write(shown.last()));
    }

    private static String number(int pages) {
        return String.format(Locale.ROOT, "%,d", pages);
    }

    private static String write(List<ShadowPage> pages) {
        return pages.stream().map(page -> Words.id(page)
                + (page.rootCount() > 0 ? " root" : "")
                + (page.isUnsync() ? " unsync" : "")
                + (page.isMmioCached() ? " mmio" : "")
                + (page.isInvalid() ? " invalid" : ""))
                .collect(Collectors.joining(" <-> "));
    }
}
