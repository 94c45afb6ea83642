/**
 * Builds the book. {@link zapbook.book.BuildBook} is the main class,
 * {@link zapbook.book.BookBuilder} one build.
 *
 * <pre>
 *   chapters/*.adoc
 *        |  Asciidoctor reads all into one document
 *        v
 *   Weaver                 in reading order: what transcripts, {=values=},
 *        |                 [picture], [table], [replay] ask
 *        v
 *   Answering              kept answers, or a shell a chapter (book.answer,
 *        |                 book.run); they take their places
 *        v
 *   Asciidoctor converts each level-1 section
 *        v
 *   Site                   one page a chapter                   (book.page)
 *        v
 *   LogGate, PageCheck     what is wrong, with file and line    (book.gate)
 *        v
 *   build-docs/target/book, or nothing at all
 * </pre>
 *
 * <h2>What a chapter may have</h2>
 *
 * A body in {@code ----} lines belongs to each block; {@code #id} and a title
 * are up to the author. What is wrong is told with its file and line.
 *
 * <pre>
 *   [.jshell]        a transcript: prompts, inputs, answers
 *   {=expr=}         in prose, titles and cells: the value, printed
 *   [picture#id]     an expression that gives a zapbook.draw.Picture
 *   [table#id]       one that gives a zapbook.draw.Table
 *   [replay#id]      one that gives a zapbook.replay.Replay
 *   [questions#id]   one that gives zapbook.questions.Questions
 *   [lab#id]         one that gives a zapbook.lab.Lab: a workload that the
 *                    reader runs, and the figures that show his run
 *   [choice#id]      one that gives a zapbook.lab.Choice: all workloads
 *   [graph#id]       one that gives a zapbook.lab.graph.Bench: where the
 *                    reader makes a page graph and plays it
 *   [patch#id]       an exercise, "5", or another answer that its tests
 *                    accept, "5 from-the-tail": the difference to the starter
 *   [source-of#id]   a class of the module code and its members, "Stage4
 *                    prepareZap", or "Stage6" for all of it; several lines
 *                    are several classes
 * </pre>
 *
 * <p>Expressions see what the chapter's transcripts have declared so far. The
 * types of the packages named above need no import in them.
 */
package zapbook.book;
