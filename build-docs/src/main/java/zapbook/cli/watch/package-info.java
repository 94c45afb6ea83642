/**
 * The command {@code zapbook watch}: a coach beside the editor.
 *
 * <pre>
 *   Saves      --Saved---.                  files, looked at again and again
 *   Keyboard   --Typed---+--&gt; Watch         one event after the other
 *   Crew       --Judged--'      |           tests, in a process of their own
 *                               |-- Keys    what a key does
 *                               |-- Course  all exercises, how far they are
 *                               |-- Ending  all of them once more, and the
 *                               |     `-- Series   patches side by side
 *                               `-- Page    clears, prints, asks
 *                                     |-- Sheet   a verdict in lines
 *                                     `-- Foot    progress and keys
 * </pre>
 *
 * <p>A saved file is read and compiled by a worker that waits for it
 * ({@link zapbook.cli.exercise.Crew}); if its code ends it or never returns,
 * another one that waits takes its place.
 */
package zapbook.cli.watch;
