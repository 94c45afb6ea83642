/**
 * Answers what chapters ask: from what an earlier build has kept, or by
 * running it.
 *
 * <pre>
 *   Asks of a chapter --&gt; Answering
 *                          |-- Kept       answers by all they depend on
 *                          |     `-- Fingerprint   classes, JDK, the asks
 *                          `-- Session    one shell, one chapter
 *                                `-- Drawn, Exhibits   blocks that draw
 *                          |
 *                          v
 *                        Outcomes, one for each Ask
 * </pre>
 *
 * <p>Chapters know nothing of each other, so they run in parallel.
 */
package zapbook.book.answer;
