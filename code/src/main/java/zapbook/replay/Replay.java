package zapbook.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zapbook.mmu.ShadowMmu;
import zapbook.stages.Stages;
import zapbook.workloads.Result;
import zapbook.workloads.Subject;
import zapbook.workloads.Workload;
import zapbook.workloads.Workloads;

/**
 * One run, or two side by side, to be looked at step by step.
 *
 * <pre>
 *   Replay.of("restarts", 1, "pages=6", "roots=2", "unsync=1")
 *   Replay.pair("restarts", 1, 2, "pages=6", "roots=2", "unsync=1")
 *   Replay.around("zap-all", mmu, mmu::zapAll)
 * </pre>
 *
 * @param title what it is, in a line
 * @param story what to look for; may be empty
 * @param parameters the numbers of the workload; none if it is no workload
 * @param runs one run, or the one before and the one after
 */
public record Replay(String title, String story,
    Map<String, Long> parameters, List<RecordedRun> runs) {
  private static final Window WORKLOAD =
      Window.STANDARD.from(Window.From.RESET);

  /** Checks how many runs there are. */
  public Replay {
    if (runs.isEmpty() || runs.size() > 2) {
      throw new IllegalArgumentException(
          "a replay has one run or two, not " + runs.size());
    }
    runs = List.copyOf(runs);
  }

  /**
   * A workload on a stage.
   *
   * @param workload its name
   * @param stage its number
   * @param parameters such as "pages=40"; others have standard values
   * @return the replay, from where the workload becomes interesting
   * @throws IllegalArgumentException if there is no such workload, stage
   *     or parameter, or a number is out of its range
   */
  public static Replay of(String workload, int stage, String... parameters) {
    Workload found = Workloads.named(workload);
    return of(found, List.of(Subject.of(Stages.stage(stage))),
        numbers(parameters), WORKLOAD);
  }

  /**
   * A workload on two stages.
   *
   * @param workload its name
   * @param before number of one stage
   * @param after number of the other
   * @param parameters such as "pages=40"; others have standard values
   * @return both runs side by side
   * @throws IllegalArgumentException if there is no such workload, stage
   *     or parameter, or a number is out of its range
   */
  public static Replay pair(
      String workload, int before, int after, String... parameters) {
    Workload found = Workloads.named(workload);
    return of(found, List.of(Subject.of(Stages.stage(before)),
        Subject.of(Stages.stage(after))), numbers(parameters), WORKLOAD);
  }

  /**
   * A workload on one MMU or two, cut as the caller likes.
   *
   * @param workload what runs
   * @param subjects one stage or variant, or two
   * @param parameters those that are not to have their standard value
   * @param window which steps are kept
   * @return the replay
   * @throws IllegalArgumentException if a parameter is unknown or out of
   *     its range
   */
  public static Replay of(Workload workload, List<Subject> subjects,
      Map<String, Long> parameters, Window window) {
    List<RecordedRun> runs = new ArrayList<>();
    Map<String, Long> numbers = Map.of();
    for (Subject each : subjects) {
      boolean late = window.from() == Window.From.RESET;
      Take take = take(workload, each, parameters, window, late);
      if (take.recording.asleep()) {
        take = take(workload, each, parameters, window, false);
      }
      runs.add(take.recording.end(each.toString()));
      numbers = take.numbers;
    }
    return new Replay(workload.name() + ": " + workload.title(),
        workload.whatToSee(), numbers, runs);
  }

  private record Take(Recording recording, Map<String, Long> numbers) { }

  private static Take take(Workload workload, Subject subject,
      Map<String, Long> parameters, Window window, boolean late) {
    Recording[] made = new Recording[1];
    Result result = workload.run(vm -> {
      ShadowMmu mmu = subject.factory().apply(vm);
      made[0] = late ? Recording.fromReset(mmu, window)
          : Recording.of(mmu, window);
      return mmu;
    }, parameters);
    return new Take(made[0], result.parameters());
  }

  /**
   * What an MMU does.
   *
   * @param title what it is called
   * @param mmu the MMU of a VM that was started
   * @param action what to do with it; a replay of one that throws can be
   *     had with {@link Recording}
   * @return the replay of that action alone
   */
  public static Replay around(
      String title, ShadowMmu mmu, Runnable action) {
    Recording recording = Recording.of(mmu, Window.STANDARD);
    try {
      action.run();
    } finally {
      recording.stop();
    }
    return of(recording.end(title));
  }

  /**
   * One recorded run.
   *
   * @param run the run
   * @return its replay, with the run's title
   */
  public static Replay of(RecordedRun run) {
    return new Replay(run.title(), "", Map.of(), List.of(run));
  }

  /**
   * Two runs side by side.
   *
   * @param before a replay of one run
   * @param after another
   * @return both, with title and story of the second
   */
  public static Replay pair(Replay before, Replay after) {
    return new Replay(after.title(), after.story(), after.parameters(),
        List.of(before.runs.get(0), after.runs.get(0)));
  }

  /**
   * The same runs under another title.
   *
   * @param line what it is, in a line
   * @return that replay
   */
  public Replay titled(String line) {
    return new Replay(line, story, parameters, runs);
  }

  /**
   * The same runs with another story.
   *
   * @param text what to look for
   * @return that replay
   */
  public Replay told(String text) {
    return new Replay(title, text, parameters, runs);
  }

  /** {@return the same for somebody who does not see it, in short} */
  public String alt() {
    return ReplayText.alt(this);
  }

  /** {@return the data that the player reads, see the package} */
  public String json() {
    return ReplayJson.of(this);
  }

  private static Map<String, Long> numbers(String... words) {
    Map<String, Long> numbers = new LinkedHashMap<>();
    for (String word : words) {
      int at = word.indexOf('=');
      try {
        numbers.put(word.substring(0, at),
            Long.parseLong(word.substring(at + 1)));
      } catch (IndexOutOfBoundsException | NumberFormatException e) {
        throw new IllegalArgumentException("'" + word + "' is no parameter"
            + " with its number, expected for instance \"pages=40\"");
      }
    }
    return numbers;
  }

  @Override
  public String toString() {
    return ReplayText.of(this);
  }
}
