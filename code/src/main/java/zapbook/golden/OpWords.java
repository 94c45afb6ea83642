package zapbook.golden;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import zapbook.observe.Plural;

/**
 * What an operation did, in words: for a screen and for a page.
 *
 * @param fields of its golden result
 */
public record OpWords(Map<String, Object> fields) {
  private static final String NOTHING = "–";

  /** {@return the operation with its number: shrink 3} */
  public String op() {
    Object arg = fields.get("arg");
    return fields.get("op") + (arg == null ? "" : " " + arg);
  }

  /** {@return whether it came to its end} */
  public boolean endedWell() {
    return "ok".equals(fields.get("outcome"));
  }

  /** {@return what it returned; if it did not end well, why not} */
  public String result() {
    if (!endedWell()) {
      Object why = fields.getOrDefault("message", fields.get("cause"));
      return fields.get("outcome") + (why == null ? "" : ": " + why);
    }
    Object result = fields.get("ret");
    if (result == null) return NOTHING;
    if (result instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(each -> each.getKey() + " " + each.getValue())
          .collect(Collectors.joining(", "));
    }
    if (!(result instanceof List<?> list)) return result.toString();
    return list.size() == 2 && list.get(0) instanceof Boolean unstable
        ? list.get(1) + " zapped, list " + (unstable ? "unstable" : "stable")
        : repeated(list);
  }

  /** mapped, mapped, retry as "2 mapped, 1 retry". */
  private static String repeated(List<?> list) {
    Map<Object, Integer> counts = new LinkedHashMap<>();
    list.forEach(each -> counts.merge(each, 1, (a, b) -> a + b));
    return counts.entrySet().stream()
        .map(each -> each.getValue() + " " + each.getKey())
        .collect(Collectors.joining(", "));
  }

  /** {@return the pages that it zapped, in the order of the steps} */
  public String zapped() {
    List<String> steps = new ArrayList<>();
    for (Object each : list(fields, "prepared")) {
      if (each instanceof List<?> step) steps.add(step(step));
    }
    return steps.isEmpty() ? NOTHING : String.join(", ", steps);
  }

  private static String step(List<?> step) {
    String by = step.get(1).equals(0L) ? "" : " through #" + step.get(1);
    String to = switch (step.get(4).toString()) {
      case "h" -> " to the head";
      case "n" -> " to no list";
      case "?" -> " without end";
      default -> "";
    };
    return "#" + step.get(0) + by + to;
  }

  /** {@return the pages that it freed, commit by commit} */
  public String freed() {
    List<String> commits = new ArrayList<>();
    for (Object each : list(fields, "freed")) {
      if (each instanceof List<?> ids) commits.add(ids(ids));
    }
    return commits.isEmpty() ? NOTHING : String.join("; ", commits);
  }

  /** {@return what it did how often: 1 flush, 12 visits} */
  public String counts() {
    List<String> counts = new ArrayList<>();
    add(counts, "flushes", "flush");
    add(counts, "reloads", "reload");
    add(counts, "visited", "visit");
    add(counts, "restarts", "restart");
    add(counts, "yield_tests", "lock test");
    add(counts, "yields", "yield");
    return counts.isEmpty() ? NOTHING : String.join(", ", counts);
  }

  private void add(List<String> counts, String name, String one) {
    if (count(name) > 0) counts.add(Plural.of(count(name), one));
  }

  /**
   * A count.
   *
   * @param name of the field, for instance {@code flushes}
   * @return the number, 0 if the field is missing
   */
  public long count(String name) {
    return fields.get(name) instanceof Long number ? number : 0;
  }

  /** {@return each place with pages in it afterwards, and which} */
  public Map<String, String> lists() {
    Map<String, String> lists = new LinkedHashMap<>();
    if (!(fields.get("after") instanceof Map<?, ?> after)) return lists;
    put(lists, "active", list(after, "active"));
    put(lists, "zapped list", list(after, "zapped"));
    put(lists, "held list", list(after, "held"));
    put(lists, "no list", list(after, "nolist"));
    lists.computeIfAbsent("active", name -> "empty");
    return lists;
  }

  /** {@return what others did while the lock was dropped} */
  public List<String> meanwhile() {
    List<String> told = new ArrayList<>();
    for (Object each : list(fields, "yield_log")) {
      if (!(each instanceof Map<?, ?> yield)) continue;
      for (Object done : list(yield, "do")) {
        if (done instanceof Map<?, ?> action) told.add(action(action));
      }
    }
    return told;
  }

  /** An action names its operation in a list, with the argument. */
  private static String action(Map<?, ?> action) {
    Map<String, Object> fields = new LinkedHashMap<>();
    action.forEach((name, value) -> fields.put(name.toString(), value));
    List<?> op = list(action, "op");
    fields.put("op", op.get(0));
    OpKind.of(op.get(0).toString()).filter(OpKind::hasArgument)
        .ifPresent(kind -> fields.put("arg", op.get(1)));
    fields.put("outcome", "ok");
    OpWords words = new OpWords(fields);
    return words.op() + (words.result().equals(NOTHING) ? ""
        : " gave " + words.result()) + (words.freed().equals(NOTHING) ? ""
        : ", freed " + words.freed());
  }

  /** {@return how many pages are used and may be: 3 of 64} */
  public String used() {
    if (!(fields.get("after") instanceof Map<?, ?> after)) return NOTHING;
    return number(after, "used") + " of " + number(after, "max");
  }

  private static void put(
      Map<String, String> lists, String name, List<?> ids) {
    if (!ids.isEmpty()) lists.put(name, ids(ids));
  }

  private static String ids(List<?> ids) {
    return ids.stream().map(id -> "#" + id)
        .collect(Collectors.joining(" "));
  }

  private static Object number(Map<?, ?> fields, String name) {
    return fields.get(name) == null ? 0L : fields.get(name);
  }

  private static List<?> list(Map<?, ?> fields, String name) {
    return fields.get(name) instanceof List<?> list ? list : List.of();
  }

  @Override
  public String toString() {
    return op() + ": " + result();
  }
}
