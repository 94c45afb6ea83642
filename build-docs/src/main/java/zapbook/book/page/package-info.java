/**
 * From converted chapters to files that a browser opens without a server.
 *
 * <pre>
 *   Page      one page: name, heading, HTML, footnotes
 *   Polish    per page: headings raised, links led across pages, tables framed
 *   Site      template, contents, previous and next; writes the folder
 *   Terminal  a transcript as HTML
 *   Figure    a picture with its text alternative and caption
 *   FigureTable   a table of measured values with its caption
 * </pre>
 *
 * <p>The template, the style sheet and the small script are resources beside
 * these classes.
 */
package zapbook.book.page;
