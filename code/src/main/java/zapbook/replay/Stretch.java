package zapbook.replay;

import java.util.List;

/**
 * Steps that follow each other without a gap.
 *
 * @param number of the first step in the run, counted from 1
 * @param before what there was to see before the first step
 * @param steps the steps
 */
record Stretch(long number, MmuState before, List<Step> steps) {
  /** What there is to see after some of the steps. */
  MmuState after(int done) {
    MmuState state = before.copy();
    steps.subList(0, done).forEach(step -> state.apply(step.change));
    return state;
  }
}
