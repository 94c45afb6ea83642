/**
 * Builds the book. {@link zapbook.book.BuildBook} is the main class,
 * {@link zapbook.book.BookBuilder} one build.
 *
 * <pre>
 *   chapters/*.adoc
 *        |  Asciidoctor reads all into one document
 *        v
 *   Weaver, ChapterRun     in reading order: transcripts run, {=values=},
 *        |                 [picture], [replay] take their place (book.run)
 *        v
 *   Asciidoctor converts each level-1 section
 *        v
 *   Site                   one page a chapter                   (book.page)
 *        v
 *   LogGate, PageCheck     what is wrong, with file and line    (book.gate)
 *        v
 *   build-docs/target/book, or nothing at all
 * </pre>
 */
package zapbook.book;
