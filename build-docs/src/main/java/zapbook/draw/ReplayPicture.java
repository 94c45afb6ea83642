package zapbook.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import zapbook.replay.PageState;
import zapbook.replay.RecordedRun;
import zapbook.replay.Replay;

/**
 * One moment of a replay, where no script runs: the lists of each run with
 * their pages, and what had just happened.
 */
public final class ReplayPicture implements Picture {

    private static final double WIDTH = 600;
    private static final double BOX = 64;
    private static final double TALL = 50;
    private static final double GAP = 8;
    /** So many boxes of a list are drawn, the others are counted. */
    private static final int PLACES = 8;
    private static final int BEHIND = 3;
    private static final int MOMENTS = 400;

    private final String svg;
    private final String alt;

    private ReplayPicture(Replay replay, List<Integer> done) {
        List<Lane> lanes = new ArrayList<>();
        for (int n = 0; n < replay.runs().size(); n++) {
            RecordedRun run = replay.runs().get(n);
            lanes.addAll(lanes(run, Math.min(done.get(n), run.size())));
        }
        Svg out = Svg.of(WIDTH, lanes.stream()
                .mapToDouble(Lane::height).sum() + 4);
        double y = 0;
        for (Lane lane : lanes) {
            lane.draw(out, y);
            y += lane.height();
        }
        svg = out.close();
        alt = replay.alt() + " " + lanes.stream()
                .map(Lane::words).collect(Collectors.joining(" "));
    }

    /** How it ends. */
    public static ReplayPicture of(Replay replay) {
        return new ReplayPicture(replay, replay.runs().stream()
                .map(RecordedRun::size).toList());
    }

    /**
     * A moment of it.
     *
     * @param done after so many of the kept steps, of each run
     */
    public static ReplayPicture at(Replay replay, int done) {
        return new ReplayPicture(replay, replay.runs().stream()
                .map(run -> done).toList());
    }

    /**
     * The moment that tells most, of each run: most pages are on another list
     * than the active one, or on none.
     */
    public static ReplayPicture telling(Replay replay) {
        return new ReplayPicture(replay, replay.runs().stream()
                .map(ReplayPicture::mostAway).toList());
    }

    /** The first such step, among {@value #MOMENTS} that are looked at. */
    private static int mostAway(RecordedRun run) {
        int best = 0;
        long most = -1;
        int pace = Math.max(1, run.size() / MOMENTS);
        for (int done = 0; done <= run.size(); done += pace) {
            int now = done;
            long away = run.pagesOnNoList(done).size() + run.lists().stream()
                    .filter(list -> !list.equals("active"))
                    .mapToLong(list -> run.pages(list, now).size()).sum();
            if (away > most) {
                most = away;
                best = done;
            }
        }
        return best;
    }

    @Override
    public String svg() {
        return svg;
    }

    @Override
    public String alt() {
        return alt;
    }

    @Override
    public String toString() {
        return Words.folded(alt.replace(". ", ".\n"));
    }

    private static List<Lane> lanes(RecordedRun run, int done) {
        List<Lane> lanes = new ArrayList<>();
        String last = done == 0 ? "before the first step"
                : run.steps().get(done - 1).words();
        lanes.add(new Lane(run.title(), "after step " + done + " of "
                + run.size() + ": " + last, null, run, done));
        for (String list : run.lists()) {
            List<Integer> pages = run.pages(list, done);
            if (list.equals("active") || !pages.isEmpty()) {
                lanes.add(new Lane(list, "", pages, run, done));
            }
        }
        List<Integer> loose = run.pagesOnNoList(done);
        if (!loose.isEmpty()) {
            lanes.add(new Lane("on no list", "", loose, run, done));
        }
        return lanes;
    }

    /** A heading (ids are null), or a list with its pages. */
    private record Lane(String name, String text, List<Integer> ids,
                        RecordedRun run, int done) {

        double height() {
            return ids == null ? 46 : ids.isEmpty() ? 24 : 24 + TALL + GAP;
        }

        void draw(Svg out, double y) {
            out.text("strong", "start", 0, y + 16, name);
            if (ids == null) {
                out.text("quiet", "start", 0, y + 34, text);
                return;
            }
            out.text("quiet", "start", 14 + 7.5 * name.length(), y + 16,
                    ids.isEmpty() ? "empty"
                            : Words.count(ids.size(), "page"));
            Shown<Integer> shown = Shown.of(ids, PLACES, BEHIND);
            shown.visible().forEach(id ->
                    box(out, id, 1 + shown.place(id) * (BOX + GAP), y + 24));
            if (!shown.hidden().isEmpty()) {
                double x = 1 + shown.place(shown.hidden().get(0))
                        * (BOX + GAP);
                out.rect("node more", x, y + 24, BOX, TALL, 5);
                out.text("quiet", "middle", x + BOX / 2, y + 24 + TALL / 2 - 4,
                        String.format(Locale.ROOT, "… %,d",
                                shown.hidden().size()));
                out.text("quiet", "middle", x + BOX / 2,
                        y + 24 + TALL / 2 + 13, "more");
            }
        }

        private void box(Svg out, int id, double x, double y) {
            PageState page = run.page(id, done);
            String look = page.invalid() ? "node bad"
                    : page.roots() > 0 ? "node root" : "node";
            out.rect(look, x, y, BOX, TALL, 5);
            if (page.roots() > 0) {
                out.rect(look, x + 3.5, y + 3.5, BOX - 7, TALL - 7, 3);
            }
            out.text("strong", "start", x + 8, y + 19, "#" + id);
            out.text("quiet", "end", x + BOX - 8, y + 19,
                    "L" + page.level());
            out.text("tick", "start", x + 8, y + 38, marks(page));
        }

        private static String marks(PageState page) {
            List<String> marks = new ArrayList<>();
            if (page.roots() > 0) {
                marks.add("r" + page.roots());
            }
            if (page.unsync()) {
                marks.add("unsync");
            }
            if (page.mmio()) {
                marks.add("MMIO");
            }
            if (page.invalid()) {
                marks.add("invalid");
            }
            return marks.size() > 1 && page.invalid()
                    ? marks.get(0) + " inv." : String.join(" ", marks);
        }

        String words() {
            if (ids == null) {
                return name + ", " + text + ".";
            }
            Shown<Integer> shown = Shown.of(ids, PLACES, BEHIND);
            return name + ": " + (ids.isEmpty() ? "empty" : shown.visible()
                    .stream().map(id -> "#" + id)
                    .collect(Collectors.joining(", "))
                    + (shown.hidden().isEmpty() ? "" : " and "
                    + shown.hidden().size() + " more")) + ".";
        }
    }
}
