package zapbook.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import zapbook.golden.Action;
import zapbook.golden.Expectation;
import zapbook.golden.Op;
import zapbook.golden.OpKind;
import zapbook.golden.Played;
import zapbook.golden.Run;
import zapbook.golden.Wanted;
import zapbook.stages.Stages;

/** Reads a run: what is done, and what the kernels did. */
final class RunReader {

  private static final Set<String> FIELDS = Set.of("run", "n_max", "gen",
      "contention", "actions", "ops", "expect", "played");
  private static final String EVERY = "every:";
  private static final long MAX = Integer.MAX_VALUE;

  private RunReader() {}

  static Run read(String where, Object element, int number) {
    Fields run = Fields.of(where, element).only(FIELDS);
    List<Op> ops = ops(run);
    return new Run(number,
        run.text("run"),
        run.count("n_max", 0, Integer.MAX_VALUE),
        run.number("gen", 0, MAX),
        contention(run),
        actions(run),
        ops,
        expectations(run, ops.size()),
        played(run, ops.size()));
  }

  private static Wanted contention(Fields run) {
    String text = run.text("contention");
    if (text.equals("never")) return new Wanted(0);
    if (text.equals("always")) return new Wanted(1);
    if (every(text) > 0) return new Wanted(every(text));
    throw BadInput.value(run.path("contention"), '"' + text + '"',
        "never, always or every:K with K of 1 and more");
  }

  /** The number of "every:3"; 0 if it is something else. */
  private static long every(String text) {
    return text.matches(EVERY + "[0-9]{1,9}")
        ? Long.parseLong(text.substring(EVERY.length())) : 0;
  }

  private static List<Op> ops(Fields run) {
    List<Op> ops = new ArrayList<>();
    for (Object each : run.list("ops")) {
      ops.add(op(run.path("ops") + "[" + ops.size() + "]", each));
    }
    return ops;
  }

  private static Op op(String where, Object element) {
    if (!(element instanceof List<?> all) || all.isEmpty()) {
      throw BadInput.value(where, Fields.kind(element),
          "a list with the name of an operation");
    }
    OpKind kind = kind(where, all.get(0));
    var words = Fields.list(where, element, kind.hasArgument() ? 2 : 1);
    int arg = kind.hasArgument()
        ? (int) Fields.number(where + "[1]", words.get(1), 0, MAX) : 0;
    return new Op(kind, arg);
  }

  private static OpKind kind(String where, Object name) {
    String text = name instanceof String label ? label : "";
    return OpKind.of(text).orElseThrow(() -> new BadInput(
        where + " names " + Fields.kind(name),
        Arrays.stream(OpKind.values()).map(OpKind::label)
            .collect(Collectors.joining(", ", "one of ", ""))));
  }

  private static List<Action> actions(Fields run) {
    List<Action> actions = new ArrayList<>();
    if (!run.has("actions")) return actions;
    for (Object each : run.list("actions")) {
      String where = run.path("actions") + "[" + actions.size() + "]";
      actions.add(action(Fields.of(where, each)
          .only(Set.of("at", "do", "arg"))));
    }
    return actions;
  }

  private static Action action(Fields action) {
    OpKind kind = kind(action.path("do"), action.get("do"));
    int arg = action.count("arg", 0, (int) MAX);
    Op op = new Op(kind, arg);
    Object at = action.get("at");
    if (at instanceof String text) return every(action, text, op);
    return new Action(action.number("at", 1, MAX), 0, op);
  }

  private static Action every(Fields action, String text, Op op) {
    if (text.equals("every")) return new Action(1, 1, op);
    long k = every(text);
    if (k > 0) return new Action(k, k, op);
    throw BadInput.value(action.path("at"), '"' + text + '"',
        "a number of 1 and more, every, or every:K");
  }

  private static List<Expectation> expectations(Fields run, int ops) {
    List<Expectation> all = new ArrayList<>();
    if (!run.has("expect")) return all;
    for (Object each : run.list("expect")) {
      String where = run.path("expect") + "[" + all.size() + "]";
      all.add(expectation(
          Fields.of(where, each).only(Set.of("states", "ops")), ops));
    }
    return all;
  }

  private static Expectation expectation(Fields each, int ops) {
    Set<String> states = new LinkedHashSet<>();
    for (Object state : each.list("states")) {
      String where = each.path("states") + "[" + states.size() + "]";
      states.add(Fields.text(where, state));
    }
    return new Expectation(states, results(each, ops));
  }

  private static List<Played> played(Fields run, int ops) {
    List<Played> all = new ArrayList<>();
    if (!run.has("played")) return all;
    for (Object each : run.list("played")) {
      String where = run.path("played") + "[" + all.size() + "]";
      Fields one = Fields.of(where, each).only(Set.of("stage", "ops"));
      int stage = one.count("stage", 0, Stages.all().size() - 1);
      all.add(new Played(stage, results(one, ops)));
    }
    return all;
  }

  private static List<Map<String, Object>> results(Fields each, int ops) {
    List<Map<String, Object>> results = new ArrayList<>();
    for (Object result : each.list("ops")) {
      String where = each.path("ops") + "[" + results.size() + "]";
      Fields fields = Fields.of(where, result);
      fields.text("outcome");
      results.add(fields.values());
    }
    if (results.isEmpty() || results.size() > ops) {
      throw new BadInput(each.path("ops") + " has " + results.size()
          + " results", "1 to " + ops + ", as there are operations");
    }
    return results;
  }
}
