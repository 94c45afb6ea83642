package zapbook.lab;

import zapbook.machine.PageTable;
import zapbook.mmu.Spte;

/**
 * Stands for {@link Spte} in the page. An entry that remembers MMIO has a
 * bit so high that no number of JavaScript holds it beside the lowest ones;
 * here such an entry is a negative number instead, so that all entries are
 * numbers. Nobody sees the difference who asks Spte what an entry means.
 *
 * <p>The methods have the names and the parameters of those that they stand
 * for. Entries that map memory or lead to a page are the same.
 */
public final class NumberSpte {

    private static final long PRESENT = 1;
    private static final long PRESENT_WRITABLE = 3;
    private static final long ACCESSED = 1 << 5;
    private static final long DIRTY = 1 << 6;
    private static final long LARGE = 1 << 7;
    private static final long GENERATIONS = 1 << 19;
    /** Frames below this leave room for a generation; 32 TiB. */
    private static final long FRAMES = 1L << 33;

    private NumberSpte() {
    }

    /**
     * An entry that remembers that a guest frame has no memory.
     *
     * @throws IllegalArgumentException if the frame lies above 32 TiB
     */
    public static long mmio(long gfn, long generation) {
        if (gfn >= FRAMES) {
            throw new IllegalArgumentException(
                    "MMIO above 32 TiB does not run in a page");
        }
        return -1 - (gfn * GENERATIONS + generation % GENERATIONS);
    }

    /** The generation of the slots that an MMIO entry is of. */
    public static long mmioGeneration(long spte) {
        return (-1 - spte) % GENERATIONS;
    }

    /** Whether an entry is a cached MMIO entry. */
    public static boolean isMmio(long spte) {
        return spte < 0;
    }

    /** Whether the processor may follow an entry. */
    public static boolean isPresent(long spte) {
        return spte >= 0 && (spte & PRESENT) != 0;
    }

    /** Whether writes may pass an entry. */
    public static boolean isWritable(long spte) {
        return spte >= 0 && (spte & PRESENT_WRITABLE) == PRESENT_WRITABLE;
    }

    /** Whether an entry maps a large page. */
    public static boolean isLarge(long spte) {
        return spte >= 0 && (spte & LARGE) != 0;
    }

    /** Whether the processor used an entry. */
    public static boolean isAccessed(long spte) {
        return spte >= 0 && (spte & ACCESSED) != 0;
    }

    /** Whether the processor wrote through an entry. */
    public static boolean isDirty(long spte) {
        return spte >= 0 && (spte & DIRTY) != 0;
    }

    /** The frame of an entry; of an MMIO entry the guest frame. */
    public static long frame(long spte) {
        return spte < 0 ? (-1 - spte) / GENERATIONS
                : spte >>> PageTable.PAGE_SHIFT;
    }
}
