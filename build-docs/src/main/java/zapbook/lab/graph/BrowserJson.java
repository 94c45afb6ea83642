package zapbook.lab.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** Plain values from the browser's own JSON. */
final class BrowserJson {

  /** Larger whole numbers are not exact in JavaScript. */
  private static final double EXACT = 9007199254740992.0;

  private BrowserJson() {}

  /**
   * Reads a value.
   *
   * @throws IllegalArgumentException if it is no JSON
   */
  static Object parse(String text) {
    String wrong = wrong(text);
    if (!wrong.isEmpty()) {
      throw new IllegalArgumentException(
          "no JSON: " + wrong + ", expected one object a line");
    }
    return value(parsed(text));
  }

  private static Object value(JSObject value) {
    return switch (kind(value)) {
      case "string" -> string(value);
      case "boolean" -> truth(value);
      case "number" -> number(value);
      case "array" -> list(value);
      case "object" -> map(value);
      default -> null;
    };
  }

  private static Number number(JSObject value) {
    double number = real(value);
    boolean whole = Math.abs(number) < EXACT && number == (long) number;
    if (whole) return (long) number;
    return number;
  }

  private static List<Object> list(JSObject array) {
    List<Object> list = new ArrayList<>();
    int length = length(array);
    for (int at = 0; at < length; at++) list.add(value(element(array, at)));
    return list;
  }

  private static Map<String, Object> map(JSObject object) {
    Map<String, Object> map = new LinkedHashMap<>();
    JSObject names = names(object);
    int length = length(names);
    for (int at = 0; at < length; at++) {
      String name = string(element(names, at));
      map.put(name, value(member(object, name)));
    }
    return map;
  }

  @JSBody(params = "text", script = "try { JSON.parse(text); return ''; }"
      + " catch (e) { return e.message; }")
  private static native String wrong(String text);

  @JSBody(params = "text", script = "return JSON.parse(text);")
  private static native JSObject parsed(String text);

  @JSBody(params = "value", script = "return value === null ? 'null'"
      + " : Array.isArray(value) ? 'array' : typeof value;")
  private static native String kind(JSObject value);

  @JSBody(params = "value", script = "return value;")
  private static native String string(JSObject value);

  @JSBody(params = "value", script = "return value;")
  private static native boolean truth(JSObject value);

  @JSBody(params = "value", script = "return value;")
  private static native double real(JSObject value);

  @JSBody(params = "array", script = "return array.length;")
  private static native int length(JSObject array);

  @JSBody(params = {"array", "at"}, script = "return array[at];")
  private static native JSObject element(JSObject array, int at);

  @JSBody(params = "object", script = "return Object.keys(object);")
  private static native JSObject names(JSObject object);

  @JSBody(params = {"object", "name"}, script = "return object[name];")
  private static native JSObject member(JSObject object, String name);
}
