/**
 * The shadow MMU: what no patch of this book ever changed.
 *
 * <pre>
 *   ShadowMmu      as the VM sees it: takes the lock, calls the routines
 *     |
 *   MmuRoutines    what stages supply, and what no patch changed
 *     |              FaultPath   from the root down to the last entry
 *     |              Syncing     brings unsync leaves back in line
 *     |              GuestTables reads the guest's own tables
 *   ShadowPages    the pages and the primitives to work on them
 *                    PageList      active, invalid, ...: with a safe walk
 *                    PageHash      (gfn, role) -> page
 *                    PageEntries   the 512 entries, see Spte
 *                    ReverseMap    guest frame -> entries that map it
 *                    UnsyncPages   which leaves may differ, and the bits
 *                    WriteTracking which frames are shadowed tables
 *
 *   PageGraph      builds pages by hand
 *   Operations     a door to the routines, for experiments
 *   TableWalk      what the processor does on a TLB miss
 *   LivePages      every page, also those on no list
 *   MmuAudit       looks for lies; used by every test
 * </pre>
 *
 * <p>A stage is a subclass, see package {@code zapbook.stages}. What it
 * needs is a protected method of {@link zapbook.mmu.ShadowPages} that takes
 * the page: the page and the list themselves only let you look.
 */
package zapbook.mmu;
