/**
 * A run to be looked at step by step.
 *
 * <pre>
 *   events --> Recording --> Step, Step, ...    an event or a few, and
 *                 |            |                what it Changes
 *                 |          Tape   keeps the first and the last
 *                 v            |
 *              RecordedRun  Stretches: an MmuState, and the steps after it
 *                 |
 *              Replay       one run, or two side by side
 *                 |
 *                 +--> json()        the data of the player
 *                 +--> toString()    a few lines
 *                 +--> package page  one HTML page, a table, a figure
 * </pre>
 *
 * <p>{@link zapbook.replay.Replay} is the way in. Nothing here needs more
 * than a browser has.
 *
 * <h2>The data</h2>
 *
 * <p>One JSON object. Times are virtual nanoseconds since the VM began. A
 * <em>lane</em> is a row of pages: lane 0 has those on no list, lane 1 is
 * the active list. Lists of the same name may have a lane each.
 *
 * <pre>
 *   format      "zapbook-replay"
 *   version     1
 *   title       a line
 *   story       what to look for, "" for nothing
 *   parameters  {name: number, ...} of the workload
 *   runs        one or two:
 *     title       a line
 *     extent      how many steps, and which are kept, in words
 *     steps       how many steps the run had
 *     lanes       [name, 1 if it is shown when empty], ...
 *     counters    names of the numbers, in order
 *     stretches   one or more; between two of them steps are left out:
 *       number      of its first step in the run, from 1
 *       before      what there was before the first step:
 *         lanes       ids from the head; -n stands for n pages that no
 *                     step of this stretch touches
 *         pages       {id: PAGE, ...}
 *         lock        LOCK
 *         counters    numbers
 *         generation  a number
 *       steps       each with what it changes, and nothing else:
 *         t           time
 *         w           what happens, in words
 *         p           the page that it is about
 *         k           restart, flush, reload, yield or warning
 *         s           {id: PAGE, or null for a page that is freed, ...}
 *         m           [id, lane, id, lane, ...]: each goes to the head
 *         l           LOCK
 *         c           {index of a counter: its number, ...}
 *         g           the generation that begins
 *
 *   PAGE  [level, gfn, roots, flags, mapped entries, generation, [parents]]
 *         flags: 1 invalid, 2 unsync, 4 MMIO, 8 direct
 *   LOCK  [] if it is free, else [holder, since, 1 if somebody waits]
 * </pre>
 */
package zapbook.replay;
