/**
 * The book as PDF and EPUB, from the same chapters as the pages.
 *
 * <pre>
 *   PrintBook            the main class
 *     `-- PrintedBook    one file: parse, weave, convert, move into place
 *           |-- PaperTree    the document as a printed book wants it
 *           `-- PaperBlocks  drawings as files, tables as AsciiDoc tables
 * </pre>
 *
 * <p>Answers are those that the pages have: what they kept is used again. The
 * converters are gems that only the profile {@code print} puts on the class
 * path; nothing here needs their classes to compile.
 */
package zapbook.book.print;
