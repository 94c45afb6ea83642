package zapbook.mmu;

import zapbook.machine.PageTable;

/**
 * What a shadow page is for. Together with a gfn it is the key under
 * which the page is found. Source: union kvm_mmu_page_role.
 *
 * @param level 1 (leaf) to 4 (root)
 * @param direct true if no guest page table stands behind the page
 * @param writable whether the guest's tables above let writes pass
 */
public record PageRole(int level, boolean direct, boolean writable) {
  private static final PageRole[] DIRECT = {
    null, new PageRole(1, true, true), new PageRole(2, true, true),
    new PageRole(3, true, true), new PageRole(4, true, true)
  };

  /**
   * Checks the level.
   *
   * @throws IllegalArgumentException if it is not 1 to 4
   */
  public PageRole {
    if (level < 1 || level > PageTable.LEVELS) {
      throw new IllegalArgumentException("level 1 to 4, not " + level);
    }
  }

  /**
   * The role of a direct page.
   *
   * @param level 1 (leaf) to 4 (root)
   * @return that role
   */
  public static PageRole direct(int level) {
    boolean known = level >= 1 && level <= PageTable.LEVELS;
    return known ? DIRECT[level] : new PageRole(level, true, true);
  }

  /**
   * The role of a page that shadows a guest table.
   *
   * @param level 1 (leaf) to 4 (root)
   * @param writable whether the guest's tables above let writes pass
   * @return that role
   */
  public static PageRole indirect(int level, boolean writable) {
    return new PageRole(level, false, writable);
  }

  @Override
  public String toString() {
    return "L" + level + (direct ? "" : " indirect")
        + (writable ? "" : " read-only");
  }
}
