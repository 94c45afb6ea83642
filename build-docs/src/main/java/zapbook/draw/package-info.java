/**
 * Drawers: each makes one figure of the book from what a run left behind.
 *
 * <p>A drawer is a value with two faces. {@link zapbook.draw.Picture#svg()} is
 * for eyes, {@link zapbook.draw.Picture#alt()} says the same in words, and
 * both come from the same data. A chapter names a drawer in a
 * {@code [picture]} block; all public types of this package are in reach there
 * without an import.
 *
 * <p>Colours are CSS variables ({@code --series-1} to {@code --series-6},
 * {@code --ink}, {@code --quiet}, {@code --rule}, {@code --paper}), so that a
 * figure follows the page from light to dark. {@link zapbook.draw.Svg} writes
 * the elements.
 *
 * <pre>
 *   Picture  what every drawer gives
 *   Plot     lines or bars over a number, several series
 *   TwoTablesPicture  one address through the guest's tables and ours
 *   TreePicture       shadow pages from the roots down
 *   GraphPicture      all shadow pages and their links, level by level
 *   ListPicture       the active list and others, head to tail
 *   UnsyncPicture     the bitmaps that lead to unsync leaves
 *   LockPicture       who held the lock and who waited, over virtual time
 *     `-- LockLanes     read from recorded events
 *   Pair              two pictures below each other: before and after
 *   TlbPicture        what each vCPU believes, and which of it is a lie
 *   Table    rows and columns, for the page, for paper and for a prompt
 *   Compare  one workload on every stage, as a table or a plot
 *   ReplayPicture    one moment of a replay, where no script runs
 *   PlotText a plot in characters, for a prompt
 *   Ticks    round numbers for an axis
 *   Svg      elements, escaped
 *   Figure   a picture as an element that can be read aloud
 *   SvgFile  a picture as a file that stands alone
 * </pre>
 */
package zapbook.draw;
