package zapbook.exercises.ch09c;

import static org.assertj.core.api.Assertions.assertThat;

import zapbook.exercises.support.review.Patch;
import zapbook.exercises.support.review.Review;

/**
 * Exercise 9c, the other half, answered. There are fewer than fifty old
 * pages. A walk that gets on zaps at least one of them between two yields,
 * so a thousand yields are twenty times what any right patch needs.
 */
class LivelockTest {

  private int yields;

  @Review(LivelockPanel.class)
  void a_deleted_slot_is_done_with_while_vCPUs_work_on(Patch patch) {
    Guest guest = new Guest(patch::mmu, 2);
    guest.whileDropped(() -> {
      assertThat(++yields).as("yields so far").isLessThan(1_000);
      guest.work();
    });

    guest.deleteSlot();

    assertThat(guest.oldPagesLeft()).as("old pages left").isEmpty();
  }
}
