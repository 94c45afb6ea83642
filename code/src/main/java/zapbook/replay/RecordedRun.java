package zapbook.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One run as a replay shows it: all its steps, or the first and last. */
public final class RecordedRun {
  private final String title;
  private final long total;
  private final List<Stretch> stretches;
  private final List<String> lanes;
  private final List<Boolean> keptLanes;

  RecordedRun(String title, long total, List<Stretch> stretches,
      List<String> lanes, List<Boolean> keptLanes) {
    this.title = title;
    this.total = total;
    this.stretches = stretches;
    this.lanes = lanes;
    this.keptLanes = keptLanes;
  }

  /** {@return what was recorded, as a heading} */
  public String title() {
    return title;
  }

  /**
   * The same run under another heading.
   *
   * @param heading what it is to be called
   * @return that run
   */
  public RecordedRun titled(String heading) {
    return new RecordedRun(heading, total, stretches, lanes, keptLanes);
  }

  /** {@return how many steps the run had, also those that are left out} */
  public long totalSteps() {
    return total;
  }

  /** {@return the steps that are kept} */
  public List<Step> steps() {
    List<Step> all = new ArrayList<>();
    stretches.forEach(stretch -> all.addAll(stretch.steps()));
    return all;
  }

  /** Virtual time of a step, with its unit, from the first that is kept:
   * what went before is no part of what there is to see. */
  String time(Step step) {
    long began = stretches.stream().flatMap(s -> s.steps().stream())
        .findFirst().orElse(step).nanos();
    return StepWords.time(step.nanos() - began);
  }

  /** {@return how many steps are kept} */
  public int size() {
    return stretches.stream().mapToInt(s -> s.steps().size()).sum();
  }

  /** {@return how many steps between the first and the last are missing} */
  public long leftOut() {
    return total - size();
  }

  /** {@return the names of the lists that it shows, in order} */
  public List<String> lists() {
    return lanes.subList(1, lanes.size()).stream().distinct().toList();
  }

  /**
   * What stood on a list, or on several of the same name.
   *
   * @param list its name
   * @param done after so many of the kept steps, 0 to {@link #size}
   * @return ids of the pages from the head to the tail
   */
  public List<Integer> pages(String list, int done) {
    MmuState state = after(done);
    List<Integer> ids = new ArrayList<>();
    for (int lane = 1; lane < lanes.size(); lane++) {
      if (lanes.get(lane).equals(list)) ids.addAll(state.lane(lane));
    }
    return ids;
  }

  /**
   * What stood on no list.
   *
   * @param done after so many of the kept steps, 0 to {@link #size}
   * @return ids of the pages, the one that left a list last comes first
   */
  public List<Integer> pagesOnNoList(int done) {
    return after(done).lane(MmuState.NO_LIST);
  }

  /**
   * What there was to see of a page.
   *
   * @param id of the page
   * @param done after so many of the kept steps, 0 to {@link #size}
   * @return how it looked; null if there was no such page
   */
  public PageState page(int id, int done) {
    return after(done).page(id);
  }

  /**
   * The lock.
   *
   * @param done after so many of the kept steps, 0 to {@link #size}
   * @return who held it
   */
  public LockState lock(int done) {
    return after(done).lock;
  }

  /**
   * One of the numbers that the player shows.
   *
   * @param label what it is called there, such as "used pages"
   * @param done after so many of the kept steps, 0 to {@link #size}
   * @return its value
   * @throws IllegalArgumentException if none is called that
   */
  public long counted(String label, int done) {
    for (Counted each : Counted.values()) {
      if (each.label.equals(label)) {
        return after(done).counters[each.ordinal()];
      }
    }
    throw new IllegalArgumentException("no number is called " + label);
  }

  /** What there is to see after so many of the kept steps. */
  MmuState after(int done) {
    if (done < 0 || done > size()) {
      throw new IllegalArgumentException(
          "there are steps 0 to " + size() + ", not " + done);
    }
    Stretch at = stretches.get(0);
    for (Stretch stretch : stretches) {
      at = stretch;
      if (done <= at.steps().size()) break;
      done -= at.steps().size();
    }
    return at.after(Math.min(done, at.steps().size()));
  }

  List<Stretch> stretches() {
    return stretches;
  }

  List<String> lanes() {
    return lanes;
  }

  boolean keepsLane(int lane) {
    return keptLanes.get(lane);
  }

  /** {@return how many steps there are, and which are left out} */
  public String extent() {
    if (total == 0) return "nothing happened";
    String steps = String.format(Locale.ROOT, "%,d step%s", total, total == 1 ? "" : "s");
    if (leftOut() == 0) return steps;
    if (stretches.size() == 1) {
      return String.format(Locale.ROOT, "%s, the last %,d kept", steps, size());
    }
    int first = stretches.get(0).steps().size();
    return String.format(Locale.ROOT, "%s, the first %,d and the last %,d kept",
        steps, first, size() - first);
  }

  @Override
  public String toString() {
    return title + ": " + extent();
  }
}
