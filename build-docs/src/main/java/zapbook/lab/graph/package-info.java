/**
 * A page graph that a reader makes in the book, and what the stages do with
 * it. Its form is that of the golden scenarios, so that {@code zapbook
 * golden} and JShell take what the page writes, and the page takes theirs.
 *
 * <pre>
 *   chapter    [graph] Bench.withExamples()
 *                |
 *   Bench        what stands in the page: examples, and one of them played
 *     Examples     graphs to start from, one a line of examples.ndjson
 *
 *   in the browser, compiled to a script of its own by package lab.build:
 *
 *   GraphScript  the way in; BrowserJson reads with the browser's own JSON
 *     Workbench    one scenario: drawn, played, stepped through, written
 *       PlayedTable  what stages did, an operation a row
 *       OpReplay     one operation as a replay, and the graph around it
 * </pre>
 *
 * <p>The form in which the reader changes the graph is {@code graph.js}, with
 * {@code graph-form.js} (its fields), {@code graph-next.js} (a row that is
 * added), {@code graph-wrong.js} (the field that is wrong), {@code
 * graph-past.js} (undo and redo) and {@code graph-carry.js} (lines that come
 * and go). It holds the scenario as the object of the file's line and changes
 * nothing but that; whether it is right is said here, by the classes with
 * which {@code zapbook golden} reads a file.
 */
package zapbook.lab.graph;
