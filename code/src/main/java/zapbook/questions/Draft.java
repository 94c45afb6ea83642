package zapbook.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import zapbook.mmu.ShadowMmu;
import zapbook.observe.Counters;
import zapbook.replay.Recording;
import zapbook.replay.Replay;
import zapbook.replay.Window;
import zapbook.stages.Stages;
import zapbook.workloads.Result;
import zapbook.workloads.Subject;
import zapbook.workloads.Workload;
import zapbook.workloads.Workloads;

/** A question while it is put together. */
final class Draft {
  private final Dice dice;
  /** Whether the run is to be looked at, step by step. */
  private final boolean recorded;
  /** Gives the replay of the run; null without one. */
  private Supplier<Replay> replay;
  /** Where that replay ends, unless with the run. */
  private Predicate<Counters> end = counters -> false;
  /** The number of the replay that is the answer in the end; or null. */
  private String counter;
  /** Where to see the answer in the replay. */
  private String seen = "";
  private String text = "";
  private String run = "";

  Draft(Dice dice, boolean recorded) {
    this.dice = dice;
    this.recorded = recorded;
  }

  /** A number for the question, both ends included. */
  int number(int least, int most) {
    return least + dice.below(most - least + 1);
  }

  /** One of two. */
  boolean coin() {
    return dice.coin();
  }

  /** The answer comes from what this MMU does from now on. */
  ShadowMmu watch(int stage, ShadowMmu mmu) {
    if (recorded) {
      Recording recording = Recording.of(mmu, Window.STANDARD);
      replay = () -> Replay.of(recording.end(
          Subject.of(Stages.stage(stage)).toString()));
    }
    return mmu;
  }

  /** The answer comes from this workload: name, value, name, ... */
  Result watch(String workload, int stage, Object... given) {
    if (recorded) {
      Workload found = Workloads.named(workload);
      Map<String, Long> values = Bench.values(given);
      replay = () -> Replay.of(found, List.of(Subject.of(
          Stages.stage(stage))), values,
          Window.STANDARD.from(Window.From.RESET).until(end));
    }
    return Bench.run(workload, stage, given);
  }

  /** The replay of a workload ends with the first step that does this. */
  Draft until(Predicate<Counters> reached) {
    end = reached;
    return this;
  }

  /** The replay of what was watched; it tells where the answer is. */
  Optional<Replay> replay() {
    return Optional.ofNullable(replay)
        .map(made -> made.get().told(seen));
  }

  /** The answer is what that number of the replay is in the end. */
  Draft counted(String number) {
    counter = number;
    return this;
  }

  /** Where the replay shows the answer, if no number of it is that. */
  Draft seen(String words, Object... values) {
    seen = String.format(Locale.ROOT, words, values);
    return this;
  }

  Draft asks(String words, Object... values) {
    text = String.format(Locale.ROOT, words, values);
    return this;
  }

  /** What to type to see for oneself. */
  Draft run(String code, Object... values) {
    run = String.format(Locale.ROOT, code, values);
    return this;
  }

  /**
   * The answer is a number that a run gave. Wrong options are those given;
   * where they meet each other or the right one, others take their place.
   */
  Question number(long answer, String reason, long... wrong) {
    if (counter != null) {
      seen(answer == 0 ? "`%s` stays at 0, and so the replay leaves it out."
          : "After the last step `%s` is %,d.", counter, answer);
    }
    TreeSet<Long> numbers = new TreeSet<>();
    numbers.add(answer);
    for (long one : wrong) numbers.add(one);
    for (long near = 1; numbers.size() < 4; near++) numbers.add(answer + near);
    List<String> options = new ArrayList<>();
    for (long one : numbers) options.add(String.format(Locale.ROOT, "%,d", one));
    int right = numbers.headSet(answer).size();
    return new Question("", 0, true, text, run, options, right, reason);
  }

  /** The answer is one of several words, computed by a run. */
  Question word(int right, String reason, String... options) {
    return new Question(
        "", 0, true, text, run, List.of(options), right, reason);
  }

  /** The answer is always the same: the first option, before a shuffle. */
  Question right(String answer, String reason, String... wrong) {
    List<String> options = new ArrayList<>(List.of(wrong));
    int place = dice.below(options.size() + 1);
    options.add(place, answer);
    return new Question("", 0, false, text, run, options, place, reason);
  }
}
