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
 */
package zapbook.book;
