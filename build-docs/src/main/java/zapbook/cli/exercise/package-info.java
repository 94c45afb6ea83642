/**
 * The learner's commands: what there is to solve, how far it is, help.
 *
 * <pre>
 *   list          all exercises and how far each is
 *   check [N]     run the tests, in a process that can be killed;
 *                 --mine: on the learner's class of an earlier chapter;
 *                 --report: of many work trees, see zapbook.cli.classroom
 *   hint [N]      one hint, from a nudge to the change
 *   diff [N]      what was changed since the starter, or what the
 *                 answer has otherwise
 *   reset N       the starter again; what was there is kept beside it
 *   solution [N]  history's answer, as the mail with its patch
 *
 *   Named         an exercise by what the reader typed
 *   Examiner                                 one exercise, once
 *   Crew                                     one after the other, for watch
 *     |-- Worker  --process--&gt;  Examination   learner code runs only there
 *     |     `&lt;--- Desk: Paper ----'           and leaves a paper, if it can
 *     |-- Worker                             waits to take its place
 *     `-- ClassArchive                       lets the next one start sooner
 * </pre>
 */
package zapbook.cli.exercise;
