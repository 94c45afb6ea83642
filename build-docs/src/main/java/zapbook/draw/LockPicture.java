package zapbook.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import zapbook.draw.LockLanes.Kind;
import zapbook.draw.LockLanes.Span;
import zapbook.draw.LockLanes.Test;
import zapbook.observe.Event;
import zapbook.observe.Recorder;
import zapbook.workloads.FigureWords;
import zapbook.workloads.FigureWords.TimeUnits;

/**
 * A time line of the MMU lock: a lane for the operation and for each vCPU
 * that took part, with holds, waits, and the tests whether somebody waits.
 *
 * <pre>
 *   var film = new Recorder(vm.clock()::nanos)
 *   vm.events().listen(film)
 *   mmu.zapAll()
 *   LockPicture.of(film)
 * </pre>
 */
public final class LockPicture implements Picture {

    private static final double WIDTH = 600;
    private static final double LEFT = 84;
    private static final double RIGHT = WIDTH - 8;
    private static final double LANE = 44;
    private static final double BAR = 20;
    private static final double TOP = 30;
    private static final double GAP = 2.4;
    private static final int COLUMNS = 62;
    /** More tests than this would be a blot: then only their number is told. */
    private static final int TESTS = 90;

    private final LockLanes lock;
    private final List<String> lanes;
    private final long span;
    private final TimeUnits unit;

    private LockPicture(LockLanes lock, long span) {
        this.lock = lock;
        this.lanes = lock.lanes();
        this.span = Math.max(1, span);
        this.unit = TimeUnits.of(this.span);
    }

    /**
     * What a recorder has seen.
     *
     * @throws IllegalArgumentException if it has seen no hold of the lock
     */
    public static LockPicture of(Recorder recorder) {
        return of(recorder.events());
    }

    /**
     * Some events of a run, oldest first.
     *
     * @throws IllegalArgumentException if no hold of the lock is among them
     */
    public static LockPicture of(List<Event> events) {
        LockLanes lock = new LockLanes(events);
        return new LockPicture(lock, lock.to() - lock.from());
    }

    /**
     * The same with a vCPU that waits, drawn until it gets the lock.
     *
     * @param vcpu  its number
     * @param nanos when its wait begins, after the first hold began
     * @throws IllegalArgumentException if it never gets the lock after that
     */
    public LockPicture waits(int vcpu, long nanos) {
        LockLanes more = lock.waiting("vCPU " + vcpu, nanos);
        return new LockPicture(more, more.to() - more.from());
    }

    /**
     * Two time lines below each other on one scale, so that lengths compare.
     *
     * @param first  heading of the first
     * @param second heading of the second
     */
    public static Picture both(String first, LockPicture a,
                               String second, LockPicture b) {
        long span = Math.max(a.span, b.span);
        return Pair.of(first, new LockPicture(a.lock, span),
                second, new LockPicture(b.lock, span));
    }

    // ---- drawing ----------------------------------------------------

    @Override
    public String svg() {
        double bottom = TOP + lanes.size() * LANE;
        Svg out = Svg.of(WIDTH, bottom + 72);
        Ticks ticks = Ticks.around(0, span / unit.nanos(), 6);
        for (double tick : ticks.values()) {
            double x = x(tick * unit.nanos());
            if (x <= RIGHT + 1) {
                out.line("grid", x, TOP - 6, x, bottom);
                out.text("tick", "middle", Math.min(x, RIGHT - 12),
                        bottom + 17, ticks.label(tick));
            }
        }
        out.text("label", "end", RIGHT, bottom + 36,
                "virtual time (" + unit + ")");
        out.text("label", "start", 0, 13, "Who has the lock");
        lanes.forEach(lane -> lane(out, lane));
        lock.spans().forEach(each -> span(out, each));
        if (lock.tests().size() <= TESTS) {
            lock.tests().forEach(test -> test(out, test));
        }
        legend(out, bottom + 58);
        return out.close();
    }

    private void lane(Svg out, String lane) {
        double y = y(lane);
        out.text("strong", "start", 0, y + BAR - 5, lane);
        out.line("grid", LEFT, y + BAR, RIGHT, y + BAR);
    }

    private void span(Svg out, Span each) {
        double from = x(each.from() - lock.from());
        double to = x(each.to() - lock.from());
        double y = y(each.lane());
        switch (each.kind()) {
            case HOLD -> hold(out, from, to, y);
            case WAIT -> out.rect("wait", from, y + 4,
                    Math.max(0.8, to - from), BAR - 8, 1.5);
            default -> out.line("edge faint", from, y + BAR / 2,
                    to, y + BAR / 2);
        }
    }

    /** Two holds that follow each other at once have a gap to be seen. */
    private static void hold(Svg out, double from, double to, double y) {
        double off = to - from > 4 * GAP ? GAP / 2 : 0;
        out.rect("fill c2", from + off, y,
                Math.max(0.8, to - from - 2 * off), BAR, 1.5);
    }

    private void test(Svg out, Test test) {
        double x = x(test.at() - lock.from());
        double y = y(test.lane());
        if (test.wanted()) {
            out.dot("fill c1", x, y - 6, 3.2);
        } else {
            out.line("axis", x, y - 9, x, y - 3);
        }
    }

    /** Only what is in the picture. */
    private void legend(Svg out, double y) {
        out.rect("fill c2", 0, y - 11, 22, 12, 1.5);
        double x = label(out, 28, y, "holds");
        if (has(Kind.WAIT)) {
            out.rect("wait", x, y - 9, 22, 8, 1.5);
            x = label(out, x + 28, y, "waits");
        }
        if (has(Kind.YIELD)) {
            out.line("edge faint", x, y - 5, x + 22, y - 5);
            x = label(out, x + 28, y, "has yielded");
        }
        if (lock.tests().size() > TESTS) {
            return;
        }
        if (lock.tests().stream().anyMatch(test -> !test.wanted())) {
            out.line("axis", x + 2, y - 9, x + 2, y - 1);
            x = label(out, x + 9, y, "asks: nobody waits");
        }
        if (lock.tests().stream().anyMatch(Test::wanted)) {
            out.dot("fill c1", x + 3, y - 5, 3.2);
            label(out, x + 11, y, "asks: somebody waits");
        }
    }

    private boolean has(Kind kind) {
        return lock.spans().stream().anyMatch(each -> each.kind() == kind
                && x(each.nanos()) - LEFT >= GAP);
    }

    /** Writes a word of the legend and says where the next one begins. */
    private static double label(Svg out, double x, double y, String text) {
        out.text("quiet", "start", x, y, text);
        return x + 7 * text.length() + 18;
    }

    private double x(double nanos) {
        return LEFT + nanos / span * (RIGHT - LEFT);
    }

    private double y(String lane) {
        return TOP + lanes.indexOf(lane) * LANE + 14;
    }

    // ---- saying -----------------------------------------------------

    @Override
    public String alt() {
        return "Time line of the MMU lock. "
                + shown(lock.to() - lock.from()) + " of virtual time. "
                + lanes.stream().map(this::inWords)
                .collect(Collectors.joining(" "));
    }

    private String inWords(String lane) {
        List<String> parts = new ArrayList<>();
        add(parts, lane, Kind.HOLD, "holds the lock");
        add(parts, lane, Kind.WAIT, "waits for it");
        long asked = tests(lane, false) + tests(lane, true);
        if (asked > 0) {
            parts.add("asks " + times(asked) + " whether somebody waits"
                    + " and yields " + times(tests(lane, true)));
        }
        String name = lane.startsWith("vCPU") ? lane
                : lane.equals(LockLanes.OTHERS) ? "Others"
                : "The operation";
        String text = name + " " + Words.and(parts) + ".";
        return lane.equals(LockLanes.OTHERS) ? text.replace(" holds ",
                " hold ").replace(" waits for", " wait for") : text;
    }

    private void add(List<String> parts, String lane, Kind kind,
                     String what) {
        var size = lock.spans().stream()
                .filter(each -> each.lane().equals(lane))
                .filter(each -> each.kind() == kind)
                .mapToLong(Span::nanos).summaryStatistics();
        if (size.getCount() == 1) {
            parts.add(what + " once, for " + shown(size.getMax()));
        } else if (size.getCount() > 1) {
            parts.add(what + " " + times(size.getCount())
                    + ", at most for " + shown(size.getMax()));
        }
    }

    private long tests(String lane, boolean wanted) {
        return lock.tests().stream().filter(test ->
                test.lane().equals(lane) && test.wanted() == wanted).count();
    }

    private static String times(long n) {
        return n == 0 ? "never" : n == 1 ? "once"
                : n == 2 ? "twice" : String.format("%,d times", n);
    }

    private static String shown(long nanos) {
        return FigureWords.shown("Nanos", nanos);
    }

    /** The lanes in characters: # holds, . waits, - has yielded. */
    @Override
    public String toString() {
        int room = lanes.stream().mapToInt(String::length).max().orElse(0);
        StringBuilder out = new StringBuilder("lock, "
                + shown(lock.to() - lock.from()) + " of virtual time:"
                + " # holds, . waits, - has yielded");
        for (String lane : lanes) {
            out.append('\n').append(lane)
                    .append(" ".repeat(room - lane.length())).append(' ')
                    .append(characters(lane).stripTrailing());
        }
        return out.toString();
    }

    private String characters(String lane) {
        char[] line = " ".repeat(COLUMNS).toCharArray();
        for (Kind kind : List.of(Kind.YIELD, Kind.WAIT, Kind.HOLD)) {
            lock.spans().stream().filter(each -> each.kind() == kind
                    && each.lane().equals(lane)).forEach(each -> {
                        int to = column(Math.max(each.from(), each.to() - 1));
                        for (int n = column(each.from()); n <= to; n++) {
                            line[n] = "-.#".charAt(kind == Kind.YIELD ? 0
                                    : kind == Kind.WAIT ? 1 : 2);
                        }
                    });
        }
        return new String(line);
    }

    private int column(long at) {
        return (int) Math.min(COLUMNS - 1,
                (at - lock.from()) * COLUMNS / span);
    }
}
