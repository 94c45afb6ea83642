/**
 * What the kit remembers about its reader: which exercises are solved, how
 * many hints were taken, where he was last. Nothing leaves the machine.
 *
 * <pre>
 *   StateFile      .zapbook/progress.json in the kit's folder, or in the
 *        |         home directory (Home) if that cannot be written;
 *        |         where neither can, SaidOnce keeps from repeating it
 *        v
 *   ReaderState    what stands in it; keys of a later version are kept
 *        |
 *        +--&gt; Ahead       what is next: the one place that decides it
 *        +--&gt; HowFar      one exercise: the text as it stands, what the
 *        |                last run said of it (check, or Maven), hints
 *        `--&gt; BookScript  progress.js beside the rendered book
 *
 *   OwnRuns        .zapbook/runs.json: runs of the reader's classes
 *        |-- KeptRun     one of them
 *        `--&gt; MineScript  mine.js beside the rendered book
 * </pre>
 *
 * <p>The file is one JSON document:
 * <pre>
 *   {
 *     "version": 1,
 *     "lastPlace": {"chapter": 3, "exercise": "3b"},
 *     "exercises": {
 *       "3b": {"text": "0f3a...", "tests": 8, "passed": 8,
 *              "report": 1788000000000, "solved": true, "hints": 2}
 *     }
 *   }
 * </pre>
 * {@code text} names the text that was run: comments and blanks do not
 * count. {@code report} is when Maven wrote the newest report that is
 * noted. {@code solved} stays true once it was; {@code hints} is the highest
 * grade that was shown.
 */
package zapbook.cli.progress;
