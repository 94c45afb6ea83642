package zapbook.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import zapbook.draw.LockLanes.Kind;
import zapbook.draw.LockLanes.Span;
import zapbook.mmu.ShadowMmu;
import zapbook.observe.Event;
import zapbook.observe.EventKind;
import zapbook.observe.Recorder;
import zapbook.stages.Stage1;
import zapbook.stages.Stage2;
import zapbook.vm.Contention;
import zapbook.vm.Vm;

/** Who held the lock, told by events. */
class LockPictureTest {

    /** A zap-all that yields once; vCPU 1 faults in the gap. */
    private static final List<Event> EVENTS = List.of(
            event(100, EventKind.LOCK_TAKEN, 0, 0),
            event(100, EventKind.OPERATION, 0, 0),
            event(150, EventKind.YIELD_TEST, 0, 0),
            event(200, EventKind.YIELD_TEST, 1, 0),
            event(200, EventKind.LOCK_RELEASED, 100, 0),
            event(205, EventKind.FAULT, 7, 1),
            event(220, EventKind.LOCK_TAKEN, 0, 0),
            event(230, EventKind.LOCK_RELEASED, 10, 0),
            event(250, EventKind.LOCK_TAKEN, 0, 0),
            event(300, EventKind.LOCK_RELEASED, 50, 0));

    private static Event event(long nanos, EventKind kind, long a, long b) {
        return new Event(nanos, kind, 0, a, b);
    }

    /** A zap-all of 32 leaves with another vCPU that reads in each gap. */
    private static Recorder film(Function<Vm, ShadowMmu> stage, Vm[] used) {
        Vm vm = Vm.withMemory("64M").vcpus(2)
                .contention(Contention.every(4)).build();
        ShadowMmu mmu = vm.start(stage.apply(vm));
        for (long gfn = 0; gfn < vm.slots().frames(); gfn += 512) {
            vm.vcpu(0).touch(gfn << 12, true);
        }
        vm.simulatedLock().whileDropped(() -> vm.vcpu(1).read(0x5000));
        vm.counters().reset();
        Recorder film = new Recorder(vm.clock()::nanos);
        vm.events().listen(film);
        mmu.zapAll();
        used[0] = vm;
        return film;
    }

    @Test
    void eachHoldIsOnTheLaneOfWhoHeldTheLock() {
        LockLanes lanes = new LockLanes(EVENTS);
        assertThat(lanes.lanes()).containsExactly("operation", "vCPU 1");
        assertThat(lanes.spans()).containsExactlyInAnyOrder(
                new Span("operation", Kind.HOLD, 100, 200),
                new Span("operation", Kind.YIELD, 200, 250),
                new Span("vCPU 1", Kind.HOLD, 220, 230),
                new Span("operation", Kind.HOLD, 250, 300));
        assertThat(lanes.tests()).extracting(test -> test.wanted())
                .containsExactly(false, true);
    }

    @Test
    void aWaitEndsWhenItsVcpuGetsTheLock() {
        LockPicture picture = LockPicture.of(EVENTS).waits(1, 30);
        assertThat(picture.alt()).contains("vCPU 1 holds the lock once, for"
                + " 10 ns and waits for it once, for 90 ns.");
        assertThatThrownBy(() -> LockPicture.of(EVENTS).waits(3, 0))
                .hasMessageContaining("vCPU 3 never gets the lock")
                .hasMessageContaining("vCPU 1");
        assertThatThrownBy(() -> LockPicture.of(EVENTS).waits(1, 150))
                .hasMessageContaining("never gets the lock after 150 ns");
    }

    @Test
    void theCharactersStandWhereTheHoldsAre() {
        String text = LockPicture.of(EVENTS).toString();
        List<String> lines = text.lines().toList();
        assertThat(lines.get(0)).startsWith("lock, 200 ns");
        // 200 ns are 62 columns: half of them, a gap, a quarter
        assertThat(lines.get(1)).isEqualTo("operation " + "#".repeat(31)
                + "-".repeat(15) + "#".repeat(16));
        assertThat(lines.get(2).strip()).matches("vCPU 1 +###");
        assertThat(lines).allSatisfy(line ->
                assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void allHoldsTogetherAreWhatTheMachineCounted() {
        Vm[] vm = new Vm[1];
        LockLanes lanes = new LockLanes(film(Stage2::new, vm).events());
        var counters = vm[0].counters();
        assertThat(counters.count(EventKind.YIELDED)).isPositive();
        assertThat(lanes.spans()).filteredOn(s -> s.kind() == Kind.YIELD)
                .hasSize((int) counters.count(EventKind.YIELDED))
                .allMatch(span -> span.lane().equals("operation"));
        assertThat(lanes.spans().stream().filter(s -> s.kind() == Kind.HOLD)
                .mapToLong(Span::nanos).sum())
                .isEqualTo(counters.totalHoldNanos());
        assertThat(lanes.tests())
                .hasSize((int) counters.count(EventKind.YIELD_TEST));
        assertThat(lanes.lanes()).containsExactly("operation", "vCPU 1");
    }

    @Test
    void aPairHasOneScale() {
        Vm[] vm = new Vm[1];
        LockPicture one = LockPicture.of(film(Stage1::new, vm));
        LockPicture two = LockPicture.of(film(Stage2::new, vm));
        Picture both = LockPicture.both("stage 1", one, "stage 2", two);
        assertThat(both.svg()).contains(">stage 1<", ">stage 2<");
        assertThat(both.alt()).contains(one.alt(), two.alt());
        // the longer of the two reaches the right end, the other does not
        String lower = both.svg().substring(both.svg().indexOf(">stage 2<"));
        assertThat(lower).isNotEqualTo(two.svg());
    }

    @Test
    void withoutAHoldThereIsNothingToDraw() {
        assertThatThrownBy(() -> LockPicture.of(List.of()))
                .hasMessageContaining("no hold of the lock");
    }
}
