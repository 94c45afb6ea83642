package zapbook.draw;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import zapbook.observe.Event;

/**
 * Who held the MMU lock, read from recorded events. A fault names its vCPU,
 * and so does a root that is taken; every other hold belongs to the operation
 * that is looked at, or to others while that operation has yielded.
 */
final class LockLanes {

    /** The lane of what is no vCPU: a zap-all, a shrink call. */
    static final String OPERATION = "operation";
    /** The lane of those who have the lock meanwhile and give no name. */
    static final String OTHERS = "others";

    enum Kind { HOLD, WAIT, YIELD }

    /** A stretch of time on a lane, in nanoseconds. */
    record Span(String lane, Kind kind, long from, long to) {
        long nanos() {
            return to - from;
        }
    }

    /** The holder asked whether somebody waits. */
    record Test(String lane, long at, boolean wanted) {
    }

    /** The hold that runs, and what is known of its holder. */
    private static final class Hold {
        private String vcpu;
        private boolean operation;
        private final List<Event> tests = new ArrayList<>();

        boolean yields() {
            return !tests.isEmpty() && tests.get(tests.size() - 1).a() == 1;
        }
    }

    private final List<Span> spans = new ArrayList<>();
    private final List<Test> tests = new ArrayList<>();
    /** Holders that yielded and want the lock back, and since when. */
    private final Deque<Span> yielded = new ArrayDeque<>();
    private final long from;
    private final long to;
    private Hold hold = new Hold();
    private boolean held;
    /** Whether an operation has begun that will take the lock. */
    private boolean announced;
    /** The vCPU whose fault goes on, or null. */
    private String faulting;

    /**
     * Reads the events.
     *
     * @throws IllegalArgumentException if the lock was never held
     */
    LockLanes(List<Event> events) {
        events.forEach(this::read);
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("the recorder has no hold of "
                    + "the lock: let it listen before the operation begins");
        }
        spans.sort(Comparator.comparingLong(Span::from));
        nameOthers();
        from = spans.get(0).from;
        to = spans.stream().mapToLong(Span::to).max().orElse(from);
    }

    private LockLanes(LockLanes other, Span added) {
        spans.addAll(other.spans);
        spans.add(added);
        tests.addAll(other.tests);
        from = Math.min(other.from, added.from);
        to = other.to;
    }

    /**
     * The same with a wait: from a time after the first hold began until the
     * lane gets the lock.
     *
     * @throws IllegalArgumentException if it never does
     */
    LockLanes waiting(String lane, long after) {
        long since = from + after;
        long until = spans.stream()
                .filter(span -> span.kind == Kind.HOLD
                        && span.lane.equals(lane) && span.from >= since)
                .mapToLong(Span::from).min()
                .orElseThrow(() -> new IllegalArgumentException(lane
                        + " never gets the lock after " + after
                        + " ns; there is " + String.join(", ", lanes())));
        return new LockLanes(this, new Span(lane, Kind.WAIT, since, until));
    }

    List<Span> spans() {
        return spans;
    }

    List<Test> tests() {
        return tests;
    }

    long from() {
        return from;
    }

    long to() {
        return to;
    }

    /** The operation, the vCPUs by number, others. */
    List<String> lanes() {
        return spans.stream().map(Span::lane).distinct()
                .sorted(Comparator.comparing((String lane) ->
                        lane.equals(OPERATION) ? 0
                        : lane.equals(OTHERS) ? 2 : 1)
                        .thenComparing(String::length)
                        .thenComparing(lane -> lane)).toList();
    }

    private void read(Event event) {
        switch (event.kind()) {
            case FAULT -> {
                faulting = "vCPU " + event.b();
                announced = false;
            }
            case MMIO_ACCESS, GUEST_FAULT -> faulting = null;
            case LOCK_TAKEN -> {
                hold = new Hold();
                held = true;
                hold.vcpu = announced ? null : faulting;
                hold.operation = announced;
                announced = false;
            }
            case OPERATION -> {
                hold.operation |= held;
                announced = !held;
            }
            case ROOT_TAKEN, ROOT_DROPPED -> hold.vcpu = "vCPU " + event.b();
            case YIELD_TEST -> hold.tests.add(event);
            case LOCK_RELEASED -> released(event.nanos(), event.a());
            default -> { }
        }
    }

    private void released(long nanos, long length) {
        held = false;
        String lane = lane(nanos - length);
        spans.add(new Span(lane, Kind.HOLD, nanos - length, nanos));
        hold.tests.forEach(test -> tests.add(
                new Test(lane, test.nanos(), test.a() == 1)));
        if (hold.yields()) {
            yielded.push(new Span(lane, Kind.YIELD, nanos, nanos));
        }
        faulting = null;
    }

    /** Whoever takes the lock and begins nothing goes on with something. */
    private String lane(long takenAt) {
        if (hold.vcpu != null) {
            return hold.vcpu;
        }
        if (yielded.isEmpty()) {
            return OPERATION;
        }
        if (hold.operation) {
            return OTHERS;
        }
        Span gap = yielded.pop();
        spans.add(new Span(gap.lane, Kind.YIELD, gap.from, takenAt));
        return gap.lane;
    }

    /** A vCPU that loads its root takes the lock once without its name. */
    private void nameOthers() {
        String next = OTHERS;
        for (int n = spans.size() - 1; n >= 0; n--) {
            Span span = spans.get(n);
            if (span.kind == Kind.HOLD && span.lane.equals(OTHERS)) {
                spans.set(n, new Span(next, Kind.HOLD, span.from, span.to));
            } else if (span.kind == Kind.HOLD) {
                next = span.lane.equals(OPERATION) ? OTHERS : span.lane;
            }
        }
    }
}
