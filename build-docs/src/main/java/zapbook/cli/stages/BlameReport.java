package zapbook.cli.stages;

import zapbook.cli.stages.StageReport.Landed;
import zapbook.stages.Version;

/**
 * What machines read of a version of a routine.
 *
 * @param routine name of the method
 * @param stage the stage that declares it
 * @param removed whether that stage took it away
 * @param commit the commit behind it, or null before the first patch
 */
record BlameReport(
    String routine, int stage, boolean removed, Landed commit) {

  static BlameReport of(Version one) {
    return new BlameReport(one.routine(), one.stage().number(),
        one.removed(),
        one.commit() == null ? null : Landed.of(one.commit()));
  }
}
