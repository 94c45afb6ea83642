package zapbook.observe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Events as a transcript and a failure tell them. */
class EventTest {
  @Test
  void one_of_a_kind_is_told_in_the_singular() {
    assertThat(new Event(0, EventKind.FLUSH, 0, 1, 0))
        .hasToString("remote TLB flush, 1 vCPU");
    assertThat(new Event(0, EventKind.FLUSH, 0, 11, 0))
        .hasToString("remote TLB flush, 11 vCPUs");
    assertThat(new Event(0, EventKind.RECYCLED, 0, 1, 0))
        .hasToString("1 page recycled");
  }

  @Test
  void a_list_is_told_by_its_name_and_other_numbers_are_no_lists() {
    Events events = new Events();
    Recorder recorder = new Recorder(() -> 0);
    events.listen(recorder);
    int active = events.numberOfList("active");
    int invalid = events.numberOfList("invalid");
    events.emit(EventKind.PAGE_MOVED, 7, active, invalid);
    events.emit(EventKind.PAGE_MOVED, 7, invalid, 0);
    events.emit(EventKind.WALK_STARTED, 0, active, 0);
    events.emit(EventKind.LINK_SET, 7, 511, 8);

    assertThat(recorder.events()).extracting(Event::toString)
        .containsExactly("page #7 moves from list active to list invalid",
            "page #7 moves from list invalid to no list",
            "walk over list active begins",
            "page #7 [511] links to page #8");
    assertThat(events.numberOfList("active")).isEqualTo(active);
  }

  @Test
  void a_fault_tells_an_address_that_a_processor_could_use() {
    assertThat(new Event(0, EventKind.FAULT, 0, 0x200, 1))
        .hasToString("vCPU 1 faults at address 0x200000");
    assertThat(new Event(0, EventKind.GUEST_FAULT, 0, 0x8_8800_0106L, 0))
        .hasToString("guest page fault of vCPU 0 at address"
            + " 0xffff888000106000");
  }
}
