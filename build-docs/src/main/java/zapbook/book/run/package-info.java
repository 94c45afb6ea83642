/**
 * Runs the transcripts of a chapter in JShell and says what JShell would have
 * printed. One {@link zapbook.book.run.ChapterShell} stands for one reader at
 * one prompt: what an earlier transcript declared is there in the later one.
 *
 * <pre>
 *   Transcript   lines of a block --&gt; Entries (input, answer, line numbers)
 *   ChapterShell input --&gt; the lines that JShell prints
 *     |-- Completion   where one input ends and the next begins
 *     |-- Output       what snippets print, chapter by chapter
 *     `-- Handover     objects that they leave
 *   Ask, Outcome     what a chapter asks, and what came of it
 *     `-- Exhibit      what a block shows, in every form a book needs
 *   Feedback     an event of jdk.jshell --&gt; those lines, word for word
 *   Answers      compares, with "|        at ..." for stack frames
 *   Rewriter     puts right answers into the sources, all or nothing
 *   Script       the inputs of a chapter as a file, transcript by transcript
 *   LiveShell    types them into a JShell that a reader sits at
 *   Values       {=expr=} in the prose --&gt; the value, printed for readers
 * </pre>
 */
package zapbook.book.run;
