package zapbook.mmu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import zapbook.machine.VirtualClock;
import zapbook.observe.Events;

class PageListTest {
  private final ListRegistry lists =
      new ListRegistry(new Events(), new VirtualClock(), 10);
  private final PageList active = lists.create("active");
  private final PageList invalid = lists.create("invalid");
  private final List<ShadowPage> pages = new ArrayList<>();

  PageListTest() {
    for (int id = 1; id <= 4; id++) {
      ShadowPage page = new ShadowPage(
          id, 512L * id, PageRole.direct(1), id, new long[512]);
      pages.add(page);
      active.addFirst(page);
    }
  }

  @Test
  void theHeadIsTheNewestAndTheTailTheOldest() {
    assertThat(ids(active.fromHead())).containsExactly(4, 3, 2, 1);
    assertThat(ids(active.fromTail())).containsExactly(1, 2, 3, 4);
  }

  @Test
  void theBodyOfAWalkMayTakeTheCurrentPageAway() {
    List<Integer> seen = new ArrayList<>();
    for (ShadowPage page : active.fromHead()) {
      seen.add(page.id());
      invalid.moveFirst(page);
    }
    assertThat(seen).containsExactly(4, 3, 2, 1);
    assertThat(ids(invalid.fromHead())).containsExactly(1, 2, 3, 4);
    assertThat(active.isEmpty()).isTrue();
  }

  @Test
  void aWalkThatAdvancesToAPageThatMovedThrowsAndNamesBothLists() {
    assertThatThrownBy(() -> {
      for (ShadowPage page : active.fromHead()) {
        if (page.id() == 4) invalid.moveFirst(pages.get(2));
      }
    }).isInstanceOf(UnstableListException.class)
        .hasMessageContaining("list 'active'")
        .hasMessageContaining("#3 L1 gfn 0x600")
        .hasMessageContaining("on list 'invalid' now");
  }

  @Test
  void aWalkThatStopsAfterTheMoveIsNoError() {
    for (ShadowPage page : active.fromHead()) {
      invalid.moveFirst(pages.get(2));
      assertThat(page.id()).isEqualTo(4);
      break;
    }
    assertThat(active.size()).isEqualTo(3);
  }

  @Test
  void aDroppedLockVoidsAWalkEvenIfNothingMoved() {
    Iterator<ShadowPage> walk = active.fromHead().iterator();
    walk.next();
    lists.lockDropped();
    assertThatThrownBy(walk::hasNext)
        .isInstanceOf(UnstableListException.class)
        .hasMessageContaining("restart the walk");
  }

  @Test
  void movingAPageThatIsOnNoListSaysToAddIt() {
    ShadowPage page = pages.get(0);
    active.remove(page);
    assertThatThrownBy(() -> invalid.moveFirst(page))
        .hasMessageContaining("is on no list: add it");
    assertThatThrownBy(() -> active.addFirst(pages.get(1)))
        .hasMessageContaining("is on active: move it");
  }

  @Test
  void aListIsKnownWhileAPageIsOnIt() {
    lists.keepNoMore();
    PageList later = lists.create("later");
    assertThat(lists.all()).containsExactly(active, invalid);
    later.moveFirst(pages.get(0));
    assertThat(lists.all()).containsExactly(active, invalid, later);
    active.moveFirst(pages.get(0));
    assertThat(lists.all()).containsExactly(active, invalid);
  }

  @Test
  void aListPrintsWhatTheBookPrints() {
    assertThat(active).hasToString("active [#4 L1 gfn 0x800 |"
        + " #3 L1 gfn 0x600 | #2 L1 gfn 0x400 | #1 L1 gfn 0x200]");
  }

  private static List<Integer> ids(Iterable<ShadowPage> walk) {
    List<Integer> ids = new ArrayList<>();
    walk.forEach(page -> ids.add(page.id()));
    return ids;
  }
}
