/**
 * Questions that a reader answers before he runs anything. Some are drawn
 * from a seed and answered by a run, so there is always another one.
 *
 * <pre>
 *   Questions   those of a chapter: Questions.of(5).ask(1, 7), and the run
 *     |         that answers one: Questions.of(5).replay(1, 7)
 *     Question    text, options, the right one, and why
 *     Dice        the numbers that a seed gives, in a browser too
 *     Draft       how a question is put together
 *     Chapter0 ... Chapter9   what is asked
 *       Bench       small machines that the questions are about
 * </pre>
 *
 * <p>Everything here runs in a browser as well; see the package
 * {@code zapbook.machine}.
 */
package zapbook.questions;
