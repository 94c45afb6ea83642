package zapbook.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is told what. */
class EventsTest {
  private final Events events = new Events();
  private final List<String> told = new ArrayList<>();

  /** Writes down what it is told, if it wants to know. */
  private final class Ear implements EventListener {
    private final String name;
    private final EventKind wanted;

    Ear(String name, EventKind wanted) {
      this.name = name;
      this.wanted = wanted;
    }

    @Override
    public void on(EventKind kind, int page, long a, long b) {
      told.add(name + " " + kind + " #" + page);
    }

    @Override
    public boolean hears(EventKind kind) {
      return wanted == null || kind == wanted;
    }
  }

  @Test
  void each_listener_is_told_what_it_hears_in_the_order_they_came() {
    Ear all = new Ear("all", null);
    events.listen(new Ear("flush", EventKind.FLUSH));
    events.listen(all);
    events.emit(EventKind.FLUSH, 0, 1, 0);
    events.emit(EventKind.PAGE_FREED, 7, 0, 0);
    events.ignore(all);
    events.emit(EventKind.FLUSH, 0, 1, 0);
    events.emit(EventKind.PAGE_FREED, 8, 0, 0);
    assertThat(told).containsExactly("flush FLUSH #0", "all FLUSH #0",
        "all PAGE_FREED #7", "flush FLUSH #0");
  }

  @Test
  void several_events_are_told_at_once_only_if_all_who_hear_them_count() {
    Counters counters = new Counters();
    assertThat(events.onlyCounted(EventKind.ENTRY_SET)).isTrue();
    events.listen(counters);
    events.listen(new Ear("flush", EventKind.FLUSH));
    assertThat(events.onlyCounted(EventKind.ENTRY_SET)).isTrue();
    assertThat(events.onlyCounted(EventKind.FLUSH)).isFalse();
    events.emitTimes(EventKind.ENTRY_SET, 1, 512);
    events.emitTimes(EventKind.ENTRY_SET, 1, 0);
    events.emit(EventKind.ENTRY_SET, 1, 0, 3);
    assertThat(counters.count(EventKind.ENTRY_SET)).isEqualTo(513);
    events.listen(new Ear("all", null));
    assertThat(events.onlyCounted(EventKind.ENTRY_SET)).isFalse();
    assertThatThrownBy(() -> events.emitTimes(EventKind.ENTRY_SET, 1, 2))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void kinds_that_have_an_effect_on_a_counter_come_one_by_one() {
    assertThatThrownBy(() ->
        new Counters().times(EventKind.PAGE_ZAPPED, 1, 2))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
