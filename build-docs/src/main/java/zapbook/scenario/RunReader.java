package zapbook.scenario;

import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import zapbook.golden.Action;
import zapbook.golden.Expectation;
import zapbook.golden.Op;
import zapbook.golden.OpKind;
import zapbook.golden.Run;
import zapbook.vm.Contention;

/** Reads a run: what is done, and what the kernels did. */
final class RunReader {

  private static final Set<String> FIELDS = Set.of("run", "n_max", "gen",
      "contention", "actions", "ops", "expect");
  private static final Pattern EVERY = Pattern.compile("every:(\\d{1,9})");
  private static final long MAX = Integer.MAX_VALUE;

  private RunReader() {}

  static Run read(String where, JsonElement element, int number) {
    Fields run = Fields.of(where, element).only(FIELDS);
    List<Op> ops = ops(run);
    return new Run(number,
        run.text("run"),
        run.count("n_max", 0, Integer.MAX_VALUE),
        run.number("gen", 0, MAX),
        contention(run),
        actions(run),
        ops,
        expectations(run, ops.size()));
  }

  private static Contention contention(Fields run) {
    String text = run.text("contention");
    if (text.equals("never")) return Contention.NEVER;
    if (text.equals("always")) return Contention.ALWAYS;
    Matcher every = EVERY.matcher(text);
    if (every.matches() && Long.parseLong(every.group(1)) > 0) {
      return Contention.every(Long.parseLong(every.group(1)));
    }
    throw new BadInput(run.path("contention") + " is \"" + text + '"',
        "never, always or every:K with K of 1 and more");
  }

  private static List<Op> ops(Fields run) {
    List<Op> ops = new ArrayList<>();
    for (JsonElement each : run.list("ops")) {
      ops.add(op(run.path("ops") + "[" + ops.size() + "]", each));
    }
    return ops;
  }

  private static Op op(String where, JsonElement element) {
    if (!element.isJsonArray() || element.getAsJsonArray().isEmpty()) {
      throw new BadInput(where + " is " + Fields.kind(element),
          "a list with the name of an operation");
    }
    OpKind kind = kind(where, element.getAsJsonArray().get(0));
    var words = Fields.list(where, element, kind.hasArgument() ? 2 : 1);
    int arg = kind.hasArgument()
        ? (int) Fields.number(where + "[1]", words.get(1), 0, MAX) : 0;
    return new Op(kind, arg);
  }

  private static OpKind kind(String where, JsonElement name) {
    String text = name.isJsonPrimitive() ? name.getAsString() : "";
    return OpKind.of(text).orElseThrow(() -> new BadInput(
        where + " names " + Fields.kind(name),
        Arrays.stream(OpKind.values()).map(OpKind::label)
            .collect(Collectors.joining(", ", "one of ", ""))));
  }

  private static List<Action> actions(Fields run) {
    List<Action> actions = new ArrayList<>();
    if (!run.has("actions")) return actions;
    for (JsonElement each : run.list("actions")) {
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
    JsonElement at = action.get("at");
    if (at.isJsonPrimitive() && at.getAsJsonPrimitive().isString()) {
      return every(action, at.getAsString(), op);
    }
    return new Action(action.number("at", 1, MAX), 0, op);
  }

  private static Action every(Fields action, String text, Op op) {
    if (text.equals("every")) return new Action(1, 1, op);
    Matcher every = EVERY.matcher(text);
    if (every.matches() && Long.parseLong(every.group(1)) > 0) {
      long k = Long.parseLong(every.group(1));
      return new Action(k, k, op);
    }
    throw new BadInput(action.path("at") + " is \"" + text + '"',
        "a number of 1 and more, every, or every:K");
  }

  private static List<Expectation> expectations(Fields run, int ops) {
    List<Expectation> all = new ArrayList<>();
    for (JsonElement each : run.list("expect")) {
      String where = run.path("expect") + "[" + all.size() + "]";
      all.add(expectation(
          Fields.of(where, each).only(Set.of("states", "ops")), ops));
    }
    return all;
  }

  private static Expectation expectation(Fields each, int ops) {
    Set<String> states = new LinkedHashSet<>();
    for (JsonElement state : each.list("states")) {
      String where = each.path("states") + "[" + states.size() + "]";
      states.add(Fields.text(where, state));
    }
    List<Map<String, Object>> results = new ArrayList<>();
    for (JsonElement result : each.list("ops")) {
      String where = each.path("ops") + "[" + results.size() + "]";
      Fields fields = Fields.of(where, result);
      fields.text("outcome");
      results.add(Values.map(where, result.getAsJsonObject()));
    }
    if (results.isEmpty() || results.size() > ops) {
      throw new BadInput(each.path("ops") + " has " + results.size()
          + " results", "1 to " + ops + ", as there are operations");
    }
    return new Expectation(states, results);
  }
}
