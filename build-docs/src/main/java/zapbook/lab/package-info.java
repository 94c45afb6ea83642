/**
 * The laboratories of the book: the stages run in the reader's browser.
 *
 * <pre>
 *   chapter    [lab] Lab.of("restarts")...
 *                |
 *   Lab          a workload, its numbers, which figures of the page it draws
 *     LabHtml      what stands in the page: the numbers and their ranges
 *
 *   in the browser, compiled to JavaScript by package build:
 *
 *   LabScript    the way in; the only class that knows JavaScript
 *     Request      what a reader typed, checked
 *     Runs         one subject after the other; then table, plot, replay
 *     Pace         tells how far a run is, and ends one that was stopped
 *     Format       String.format, without the locales of the world
 *     Likeness     a run as one line, to be compared between both worlds
 *       StreamHash   all events of a run as one number
 * </pre>
 *
 * <p>The tables and drawings are those of {@code zapbook.draw}: there is one
 * version of each, in Java. What the page adds is in {@code lab.js}, beside
 * the other scripts of the book.
 */
package zapbook.lab;
