package zapbook.golden;

import zapbook.mmu.ShadowMmu;

/** Looks on while a run is played, and touches nothing. */
public interface Bystander {
  /** Sees nothing. */
  Bystander NOBODY = new Bystander() { };

  /**
   * The graph is there, and nothing was done so far.
   *
   * @param mmu what it is in
   */
  default void built(ShadowMmu mmu) { }

  /**
   * An operation begins.
   *
   * @param op its number in the run, counted from 1
   * @param mmu what it works on
   */
  default void before(int op, ShadowMmu mmu) { }

  /**
   * An operation has ended, well or not.
   *
   * @param op its number in the run, counted from 1
   * @param mmu what it worked on
   */
  default void after(int op, ShadowMmu mmu) { }
}
