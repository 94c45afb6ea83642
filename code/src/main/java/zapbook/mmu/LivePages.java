package zapbook.mmu;

import java.util.List;

/** Every page whose memory is not back with the host, to look at. */
public final class LivePages {
  private LivePages() { }

  /**
   * All such pages, also those on no list.
   *
   * @param mmu an MMU
   * @return a copy, in no order that means anything
   */
  public static List<ShadowPage> of(ShadowMmu mmu) {
    return mmu.reverse.pages();
  }
}
