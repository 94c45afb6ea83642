package zapbook.replay;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the data that the player reads; the package tells what it is. */
final class ReplayJson {
  static final int VERSION = 1;
  /** So many pages that no step touches stay at each end of a gap. */
  private static final int AROUND = 8;

  private final Json json = new Json();

  private ReplayJson() { }

  static String of(Replay replay) {
    return new ReplayJson().write(replay);
  }

  private String write(Replay replay) {
    json.object().name("format").value("zapbook-replay")
        .name("version").value(VERSION)
        .name("title").value(replay.title())
        .name("story").value(replay.story()).name("parameters").object();
    replay.parameters().forEach(
        (name, number) -> json.name(name).value(number));
    json.endObject().name("runs").array();
    replay.runs().forEach(this::run);
    return json.endArray().endObject().toString();
  }

  private void run(RecordedRun run) {
    json.object().name("title").value(run.title())
        .name("extent").value(run.extent())
        .name("steps").value(run.totalSteps()).name("lanes").array();
    for (int lane = 0; lane < run.lanes().size(); lane++) {
      json.array().value(run.lanes().get(lane))
          .value(run.keepsLane(lane) ? 1 : 0).endArray();
    }
    json.endArray().name("counters").array();
    for (Counted each : Counted.values()) json.value(each.label);
    json.endArray().name("stretches").array();
    run.stretches().forEach(stretch -> stretch(run, stretch));
    json.endArray().endObject();
  }

  private void stretch(RecordedRun run, Stretch stretch) {
    json.object().name("number").value(stretch.number()).name("before");
    before(stretch.before(), run.lanes().size(), touched(stretch));
    json.name("steps").array();
    MmuState state = stretch.before().copy();
    for (Step step : stretch.steps()) {
      step(step, state);
      state.apply(step.change);
    }
    json.endArray().endObject();
  }

  private static Set<Integer> touched(Stretch stretch) {
    Set<Integer> touched = new HashSet<>();
    for (Step step : stretch.steps()) {
      touched.add(step.page);
      touched.addAll(step.change.pages.keySet());
      step.change.moves.forEach(move -> touched.add(move.page()));
    }
    return touched;
  }

  // ---- the state before the first step ----------------------------

  private void before(MmuState state, int lanes, Set<Integer> touched) {
    json.object().name("lanes").array();
    Set<Integer> shown = new LinkedHashSet<>();
    for (int lane = 0; lane < lanes; lane++) {
      lane(state.lane(lane), touched, shown);
    }
    json.endArray().name("pages").object();
    for (int id : shown) {
      json.name(Integer.toString(id));
      page(state.page(id));
    }
    json.endObject().name("lock");
    lock(state.lock);
    json.name("counters").array();
    for (long number : state.counters) json.value(number);
    json.endArray().name("generation").value(state.generation).endObject();
  }

  /** Ids from the head; a long run of pages that no step touches is one
   * negative number: how many they are. */
  private void lane(List<Integer> ids, Set<Integer> touched,
      Set<Integer> shown) {
    json.array();
    for (int from = 0, to; from < ids.size(); from = to) {
      to = from;
      while (to < ids.size() && !touched.contains(ids.get(to))) to++;
      boolean gap = to - from > 3 * AROUND;
      ids(ids.subList(from, gap ? from + AROUND : to), shown);
      if (gap) {
        json.value(-(to - from - 2 * AROUND));
        ids(ids.subList(to - AROUND, to), shown);
      }
      if (to < ids.size()) ids(ids.subList(to, ++to), shown);
    }
    json.endArray();
  }

  private void ids(List<Integer> ids, Set<Integer> shown) {
    ids.forEach(json::value);
    shown.addAll(ids);
  }

  private void page(PageState page) {
    if (page == null) {
      json.value((String) null);
      return;
    }
    int flags = (page.invalid() ? 1 : 0) | (page.unsync() ? 2 : 0)
        | (page.mmio() ? 4 : 0) | (page.direct() ? 8 : 0);
    json.array().value(page.level()).value(page.gfn()).value(page.roots())
        .value(flags).value(page.mapped()).value(page.generation())
        .values(page.parents()).endArray();
  }

  private void lock(LockState lock) {
    json.array();
    if (lock.held()) {
      json.value(lock.holder()).value(lock.since())
          .value(lock.wanted() ? 1 : 0);
    }
    json.endArray();
  }

  // ---- one step ---------------------------------------------------

  private void step(Step step, MmuState state) {
    Change change = step.change;
    json.object().name("t").value(step.nanos)
        .name("w").value(step.words());
    if (step.page != 0) json.name("p").value(step.page);
    if (step.mark != null) json.name("k").value(step.mark.label());
    if (!change.pages.isEmpty()) pages(change.pages);
    if (!change.moves.isEmpty()) {
      json.name("m").array();
      change.moves.forEach(
          move -> json.value(move.page()).value(move.lane()));
      json.endArray();
    }
    if (change.lock != null) {
      json.name("l");
      lock(change.lock);
    }
    if (change.counters != null) counters(change.counters, state.counters);
    if (change.generation != Change.SAME) {
      json.name("g").value(change.generation);
    }
    json.endObject();
  }

  private void pages(Map<Integer, PageState> pages) {
    json.name("s").object();
    pages.forEach((id, page) -> {
      json.name(Integer.toString(id));
      page(page);
    });
    json.endObject();
  }

  private void counters(long[] now, long[] before) {
    json.name("c").object();
    for (int at = 0; at < now.length; at++) {
      if (now[at] == before[at]) continue;
      json.name(Integer.toString(at)).value(now[at]);
    }
    json.endObject();
  }
}
