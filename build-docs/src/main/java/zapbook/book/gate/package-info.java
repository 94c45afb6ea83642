/**
 * What stops a book: the list of problems, and the two places where they are
 * looked for beside the transcripts.
 *
 * <pre>
 *   Asciidoctor's log --&gt; LogGate  --+
 *                                     +--&gt; Problems --&gt; file:line: text
 *   rendered pages ----&gt; PageCheck --+
 *                          |
 *                          +-- Sources finds the line in the .adoc
 * </pre>
 */
package zapbook.book.gate;
