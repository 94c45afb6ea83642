/**
 * The book as Maven has just rendered it, before a browser sees it. These
 * tests run in the phase verify, when there is a book.
 *
 * <pre>
 *   ValidHtmlTest    every page, by the Nu HTML checker
 *   ShapeTest        the nine chapters: rooms, length, what there is to do
 *   WordsTest        every page, by a dictionary and two lists of our own:
 *     |                words.txt and terms.txt, in the resources
 *     |-- Prose      the text of a page without its code
 *     |-- Spelling   words that nobody knows
 *     `-- Terms      words that have another form in this book
 *   LintTest         that the three see what they should
 *   Rendered         the pages
 * </pre>
 */
package zapbook.book.rendered;
