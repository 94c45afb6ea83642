/**
 * The shadow MMU: what no patch of this book ever changed.
 *
 * <pre>
 *   ShadowMmu   the routines that all stages share, and the primitives
 *     |         that a stage (or a learner's class) is written with
 *     |
 *     +-- PageList   active, invalid, ...   intrusive, with a safe walk
 *     +-- PageHash   (gfn, role) -> page
 *     +-- ShadowPage 512 entries, see Spte; a PageRole; parents
 *     +-- TableWalk  what the processor does on a TLB miss
 *     +-- MmuAudit   looks for lies; used by every test
 * </pre>
 *
 * <p>A stage is a subclass, see package {@code zapbook.stages}. What it
 * needs is a protected method of {@link zapbook.mmu.ShadowMmu} that takes
 * the page: the page and the list themselves only let you look.
 */
package zapbook.mmu;
