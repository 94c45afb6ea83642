/**
 * Java as the book shows it: out of the files that are compiled, never typed.
 *
 * <pre>
 *   [source-of]  Stage4 prepareZap   --&gt; SourceOf    members of a class
 *   [patch]      5                   --&gt; AnswerDiff  an answer as a difference
 *
 *   both         JavaText   one file: its class, its members, no Javadoc
 *                Width      no line wider than a page
 * </pre>
 *
 * <p>What is asked for and not there is an {@link IllegalArgumentException}
 * whose message says what there is.
 */
package zapbook.book.source;
