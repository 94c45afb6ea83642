/**
 * What there is to see: events, and those who read them.
 *
 * <pre>
 *   a primitive of the MMU, the lock, a vCPU
 *        |
 *        |  emit(kind, page, a, b)      four plain values, no object
 *        v
 *     Events ---- nobody listens ----> nothing happens
 *        |
 *        +----> Counters    one number a kind, and a few highest marks
 *        +----> Recorder    the whole run, as a list of Event
 *
 *   Address  where a page begins: for all who print it
 *   Plural   1 page, 2 pages: for all who print a number
 * </pre>
 *
 * <p>Nothing else counts anything: what a table, a figure, a replay or a
 * test says about a run was read from these events. The package knows no
 * other package of the kit.
 */
package zapbook.observe;
