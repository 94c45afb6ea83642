package zapbook.mmu;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import zapbook.observe.Event;
import zapbook.observe.EventKind;
import zapbook.observe.EventListener;
import zapbook.vm.Paging;

/**
 * Spoils what the MMU has just done, as a bug in a routine would that no
 * stage can override.
 */
public final class Saboteur implements EventListener {
  private final ShadowMmu mmu;
  private final EventKind at;
  private final BiConsumer<ShadowMmu, Event> damage;

  private Saboteur(ShadowMmu mmu, EventKind at,
      BiConsumer<ShadowMmu, Event> damage) {
    this.mmu = mmu;
    this.at = at;
    this.damage = damage;
  }

  @Override
  public void on(EventKind kind, int page, long a, long b) {
    if (kind == at) damage.accept(mmu, new Event(0, kind, page, a, b));
  }

  private static <M extends ShadowMmu> M plant(
      M mmu, EventKind at, BiConsumer<ShadowMmu, Event> damage) {
    mmu.vm().events().listen(new Saboteur(mmu, at, damage));
    return mmu;
  }

  private static ShadowPage page(ShadowMmu mmu, Event event) {
    List<ShadowPage> pages = mmu.activeMmuPages().pages();
    return pages.stream().filter(page -> page.id == event.page())
        .findFirst().orElseThrow();
  }

  /** A new shadow page does not protect its table from writes. */
  public static ShadowMmu leavesTablesWritable(ShadowMmu mmu) {
    boolean direct = mmu.vm().paging() == Paging.TWO_DIMENSIONAL;
    return direct ? mmu : withoutProtection(mmu);
  }

  private static ShadowMmu withoutProtection(ShadowMmu mmu) {
    return plant(mmu, EventKind.WRITE_PROTECTED, (m, event) ->
        page(m, event).spt[(int) event.a()] = event.b());
  }

  /** Memory that is a shadowed table is mapped for writes all the same. */
  public static ShadowMmu mapsTablesWritable(ShadowMmu mmu) {
    return plant(mmu, EventKind.ENTRY_SET, (m, event) -> {
      ShadowPage page = page(m, event);
      int index = (int) event.a();
      boolean shadowed =
          !m.tracking.pagesOf(page.gfnOf(index)).isEmpty();
      if (shadowed) page.spt[index] = Spte.to(Spte.frame(event.b()), true);
    });
  }

  /** The marks that lead to unsync leaves are not made. */
  public static ShadowMmu forgetsUnsyncChildren(ShadowMmu mmu) {
    return plant(mmu, EventKind.LOCK_RELEASED, (m, event) -> {
      for (ShadowPage page : m.activeMmuPages().pages()) {
        if (page.level() != 2) continue;
        Arrays.fill(page.unsyncBits, 0);
        page.unsyncChildren = 0;
      }
    });
  }

  /** One in sixteen entries is not entered in the reverse map. */
  public static ShadowMmu forgetsReverseMap(ShadowMmu mmu) {
    return plant(mmu, EventKind.ENTRY_SET, (m, event) -> {
      ShadowPage page = page(m, event);
      int index = (int) event.a();
      boolean known = m.reverse.mappings(page.gfnOf(index), page.level())
          .contains(new ReverseMap.Mapping(page, index));
      if (index % 16 == 0 && known) {
        m.reverse.remove(page.gfnOf(index), page, index);
      }
    });
  }

  /** Writes to frames whose log was read still pass, and are lost. */
  public static ShadowMmu losesDirtyFrames(ShadowMmu mmu) {
    boolean direct = mmu.vm().paging() == Paging.TWO_DIMENSIONAL;
    return direct ? withoutProtection(mmu) : mmu;
  }

  /** Some entries lead to the frame behind the right one. */
  public static ShadowMmu mapsTheNextFrame(ShadowMmu mmu) {
    return plant(mmu, EventKind.ENTRY_SET, (m, event) -> {
      ShadowPage page = page(m, event);
      int index = (int) event.a();
      if (index % 16 == 0) page.spt[index] += 1L << 12;
    });
  }
}
