/**
 * MMUs that stand beside the stages: what a release of Linux did where
 * the chain of the book goes another way, or what it would have done. The
 * second exercises of a chapter begin with one of them and end with
 * another; workloads put them beside the stages.
 *
 * <pre>
 *   Stage1
 *     |-- RecyclesRoots        only roots left: recycling never ends
 *     |                                              (Linux up to 4.13)
 *     `-- DeleteZapsAllUnsplit  DeleteZapsAll without the split
 *                                                    (no release)
 *   Stage3
 *     |-- WrapZapsAll          MMIO entries hold a number; when it wraps,
 *     |     |                  everything goes       (Linux 3.11 to 5.0)
 *     |     `-- WrapZapsMmio   pages with MMIO entries go  (5.1 to 5.3)
 *     |
 *     |-- MmioWalkUnsplit      each MMIO page restarts the walk
 *     |                                              (no release)
 *     |
 *     `-- DeleteZapsAll        a slot goes: zap-all from the newest page
 *           |                  on                (5.2.11 to 5.2.15)
 *           `-- DeleteZapsOld  from the oldest page to the first new
 *                              one                 (5.2.16, 5.3, 5.4 on)
 * </pre>
 *
 * <p>As with the stages, a class declares the routines that are different
 * and no others.
 */
package zapbook.variants;
