package zapbook.cli.exercise;

import zapbook.proof.Exercise;
import zapbook.proof.Hindsight;
import zapbook.proof.Mine;
import zapbook.proof.Standing;
import zapbook.proof.Verdict;

/**
 * What the tests of an exercise say of the learner's class of an earlier
 * one, as machines read it.
 *
 * @param exercise the exercise whose tests were run
 * @param title its title
 * @param mine the earlier exercise, whose class was tried
 * @param state how far the learner is with that one
 * @param tests how many tests there are
 * @param passed how many of them pass; 0 unless the state is solved
 * @param failed how many do not
 * @param passedByHistory how many history's answer to the earlier exercise
 *     passes; 0 if the trial did not come to an end
 * @param firstFailure what the first failure says, null if there is none
 */
record HindsightReport(String exercise, String title, String mine,
    String state, int tests, int passed, int failed, int passedByHistory,
    String firstFailure) {

  static HindsightReport of(Hindsight seen) {
    Standing own = seen.own();
    int tests = seen.historys().tests();
    int passed = seen.yours().map(Verdict::passed).orElse(0);
    return new HindsightReport(seen.later().id(), seen.later().title(),
        own.exercise().id(), own.state().toString(), tests, passed,
        tests - passed, seen.historys().passed(),
        seen.yours().map(Report::firstOf)
            .orElse("exercise " + own.exercise().id()
                + " is not solved yet"));
  }

  /** An earlier class whose trial did not come to an end. */
  static HindsightReport broken(Exercise later, String why) {
    Mine mine = later.about().mine().orElseThrow();
    int tests = later.without(mine.without()).declared().tests();
    return new HindsightReport(later.id(), later.title(), mine.exercise(),
        "open", tests, 0, tests, 0, why);
  }

  boolean solved() {
    return failed == 0;
  }
}
