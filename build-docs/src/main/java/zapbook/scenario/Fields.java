package zapbook.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One JSON object, of plain values. Whatever is asked of it is there and has
 * its type.
 */
final class Fields {

  /** How the object is named in a message, for instance pages[3]. */
  private final String where;
  private final Map<?, ?> object;

  private Fields(String where, Map<?, ?> object) {
    this.where = where;
    this.object = object;
  }

  static Fields of(String where, Object element) {
    if (element instanceof Map<?, ?> object) {
      return new Fields(where, object);
    }
    throw new BadInput(
        (where.isEmpty() ? "the line" : where) + " is " + kind(element),
        "an object");
  }

  /** Fails if there is a field with a name that is not known. */
  Fields only(Set<String> names) {
    for (Object name : object.keySet()) {
      if (!names.contains(name)) {
        throw new BadInput("unknown field " + path(name.toString()),
            "one of " + String.join(", ", names.stream().sorted().toList()));
      }
    }
    return this;
  }

  boolean has(String name) {
    return object.containsKey(name);
  }

  Object get(String name) {
    if (!has(name)) throw new BadInput("no " + path(name), "this field");
    return object.get(name);
  }

  String text(String name) {
    return text(path(name), get(name));
  }

  boolean flag(String name, boolean otherwise) {
    if (!has(name)) return otherwise;
    Object element = get(name);
    if (element instanceof Boolean value) return value;
    throw BadInput.value(path(name), kind(element), "true or false");
  }

  long number(String name, long low, long high) {
    return number(path(name), get(name), low, high);
  }

  long number(String name, long otherwise, long low, long high) {
    return has(name) ? number(name, low, high) : otherwise;
  }

  int count(String name, int low, int high) {
    return (int) number(name, low, high);
  }

  List<?> list(String name) {
    Object element = get(name);
    if (element instanceof List<?> list) return list;
    throw BadInput.value(path(name), kind(element), "a list");
  }

  String path(String name) {
    return where.isEmpty() ? name : where + "." + name;
  }

  /** The whole object, whose numbers are whole numbers. */
  Map<String, Object> values() {
    Map<String, Object> all = new LinkedHashMap<>();
    object.forEach((name, value) -> {
      checkWhole(path(name.toString()), value);
      all.put(name.toString(), value);
    });
    return all;
  }

  private static void checkWhole(String where, Object value) {
    if (value instanceof Number) {
      number(where, value, Long.MIN_VALUE, Long.MAX_VALUE);
    } else if (value instanceof List<?> list) {
      int at = 0;
      for (Object each : list) checkWhole(where + "[" + at++ + "]", each);
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((name, each) -> checkWhole(where + "." + name, each));
    }
  }

  static long number(String where, Object element, long low, long high) {
    String expected = "a number from " + low + " to " + high;
    if (!(element instanceof Long number)) {
      throw BadInput.value(where, kind(element), expected);
    }
    if (number < low || number > high) {
      throw BadInput.value(where, String.valueOf(number), expected);
    }
    return number;
  }

  static String text(String where, Object element) {
    if (element instanceof String text) return text;
    throw BadInput.value(where, kind(element), "a string");
  }

  /** A list of exactly so many elements. */
  static List<?> list(String where, Object element, int size) {
    if (element instanceof List<?> list && list.size() == size) return list;
    throw BadInput.value(
        where, kind(element), "a list of " + size + " values");
  }

  static String kind(Object element) {
    if (element instanceof Map) return "an object";
    if (element instanceof List<?> list) {
      return "a list of " + list.size() + " values";
    }
    String text = JsonText.of(element);
    return text.length() > 40 ? text.substring(0, 40) + "..." : text;
  }
}
