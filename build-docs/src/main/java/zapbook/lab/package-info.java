/**
 * The laboratories of the book: the stages run in the reader's browser.
 *
 * <pre>
 *   chapter    [lab] Lab.of("restarts")...
 *                |
 *   Lab          a workload, its numbers, which figures of the page it draws
 *     LabHtml      what stands in the page: the numbers and their ranges
 *     Effort       with which numbers a run gets longer
 *     NumberWords  numbers by name, as words; those of the replay beside a run
 *
 *   Choice       laboratories of all workloads, for a page of their own
 *
 *   in the browser, compiled to JavaScript by package build:
 *
 *   LabScript    the way in; the only class that knows JavaScript
 *     Request      what a reader typed, checked
 *     Runs         one subject after the other; then table, plot, replay
 *       OwnRow       a run of the reader's class, made by the command
 *       RowWords     a run as text, from one worker to the other
 *     Pace         tells how far a run is, and ends one that was stopped
 *     Format       String.format, without the locales of the world
 *       Decimal      a fraction, rounded as the JDK does
 *     Regex        what String does with regular expressions, by the browser
 *     Asked        a question of a chapter, and what its run says
 *     NumberSpte   Spte, with entries that are all numbers
 *     Likeness     a run as one line, to be compared between both worlds
 *       StreamHash   all events of a run as one number
 *     Longs        what arithmetic gives, for the same purpose
 * </pre>
 *
 * <p>The tables and drawings are those of {@code zapbook.draw}: there is one
 * version of each, in Java. What the page adds is in {@code lab.js}, beside
 * the other scripts of the book: the form in {@code lab-form.js}, how long a
 * run takes in {@code effort.js}, the way back in {@code results.js}, and in
 * {@code choice.js} the page of all workloads. {@code parts.js} shares the
 * runs among two workers; {@code engine.js} runs the compiled script,
 * for whoever needs it: in a worker that is made from the script's text,
 * since a page from the file system may load none from a file; where it may
 * have no worker at all, in slices.
 *
 * <p>Two workers are there where the machine has two cores or more.
 *
 * <p>The address of a page may say what a laboratory is to run:
 * {@code #lab-2?pages=4000&roots=9&on=1,2}.
 *
 * <p>A page graph of the reader's own is in package graph.
 *
 * <p>The browser tests hold every run against the JVM. {@code .ci/labs}
 * measures how long a reader waits.
 */
package zapbook.lab;
