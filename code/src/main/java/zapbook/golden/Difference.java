package zapbook.golden;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The first place in which two results differ.
 *
 * @param op number of the operation, counted from 1
 * @param field the field, for instance {@code after.active[2]}
 * @param expected what the kernel's code gave
 * @param got what the stage gave; of a crash its message
 */
public record Difference(
    int op, String field, Object expected, Object got) {
  private static final String NOTHING = "nothing";
  private static final String OUTCOME = "outcome";
  private static final String CRASH = "crash";

  /** Where two values differ, before the operation is known. */
  private record Place(String field, Object expected, Object got) { }

  /**
   * Compares the results of a run. A number that is missing is zero, a
   * list that is missing is empty.
   *
   * @param state the kernel that gave the expected ones
   * @param expected the expected ones
   * @param got what the stage gave
   * @return the first difference, null if there is none
   */
  public static Difference first(KernelState state,
      List<Map<String, Object>> expected, List<Map<String, Object>> got) {
    int most = Math.max(expected.size(), got.size());
    for (int at = 0; at < most; at++) {
      if (at >= expected.size() || at >= got.size()) {
        return new Difference(at + 1, "op",
            at < expected.size() ? expected.get(at).get("op") : NOTHING,
            at < got.size() ? got.get(at).get("op") : NOTHING);
      }
      Place place = new Comparison(state).operations(
          expected.get(at), got.get(at));
      if (place != null) {
        return new Difference(
            at + 1, place.field(), place.expected(), place.got());
      }
    }
    return null;
  }

  /** Goes through both sides at once. */
  private record Comparison(KernelState state) {
    /** Of a crash only that it happened can be compared. */
    Place operations(Map<?, ?> expected, Map<?, ?> got) {
      boolean bothCrash = CRASH.equals(expected.get(OUTCOME))
          && CRASH.equals(got.get(OUTCOME));
      if (bothCrash) return null;
      boolean same =
          Objects.equals(expected.get(OUTCOME), got.get(OUTCOME));
      return same ? maps("", expected, got) : outcomes(expected, got);
    }

    private Place maps(String path, Map<?, ?> expected, Map<?, ?> got) {
      Set<Object> names = new LinkedHashSet<>(expected.keySet());
      names.addAll(got.keySet());
      for (Object name : names) {
        Object one = expected.get(name);
        Object two = got.get(name);
        if (name.equals("ret")) {
          if (!comparesReturn(expected)) continue;
        } else if (isZero(one) && isZero(two)) {
          continue;
        }
        String field = path.isEmpty() ? name.toString() : path + "." + name;
        Place place = values(field, one, two);
        if (place != null) return place;
      }
      return null;
    }

    /** An action names its operation in a list, with the argument. */
    private boolean comparesReturn(Map<?, ?> expected) {
      Object op = expected.get("op");
      Object name = op instanceof List<?> words ? words.get(0) : op;
      return OpKind.of(String.valueOf(name))
          .map(state::comparesReturnOf).orElse(true);
    }

    private static Place outcomes(Map<?, ?> expected, Map<?, ?> got) {
      Object message = got.get("message");
      return new Place(OUTCOME, expected.get(OUTCOME),
          message == null ? got.get(OUTCOME) : message);
    }

    private Place values(String field, Object expected, Object got) {
      if (expected instanceof Map<?, ?> one
          && got instanceof Map<?, ?> two) {
        return maps(field, one, two);
      }
      if (expected instanceof List<?> || got instanceof List<?>) {
        return lists(field, expected, got);
      }
      return Objects.equals(expected, got) ? null
          : differ(field, expected, got);
    }

    private static Place differ(String field, Object expected, Object got) {
      return new Place(field, shown(expected, got), shown(got, expected));
    }

    private Place lists(String field, Object expected, Object got) {
      if (!isList(expected) || !isList(got)) {
        return differ(field, expected, got);
      }
      List<?> one = expected == null ? List.of() : (List<?>) expected;
      List<?> two = got == null ? List.of() : (List<?>) got;
      for (int at = 0; at < Math.max(one.size(), two.size()); at++) {
        String place = field + "[" + at + "]";
        if (at >= one.size()) return new Place(place, NOTHING, two.get(at));
        if (at >= two.size()) return new Place(place, one.get(at), NOTHING);
        Place inside = values(place, one.get(at), two.get(at));
        if (inside != null) return inside;
      }
      return null;
    }

    private static boolean isList(Object value) {
      return value == null || value instanceof List<?>;
    }

    private static boolean isZero(Object value) {
      return value == null || value.equals(0L);
    }

    /** What is missing where the other side has a number is zero. */
    private static Object shown(Object value, Object other) {
      if (value != null) return value;
      return other instanceof Long ? (Object) 0L : NOTHING;
    }
  }

  @Override
  public String toString() {
    return "operation " + op + ", " + field
        + ": expected " + expected + ", got " + got;
  }
}
