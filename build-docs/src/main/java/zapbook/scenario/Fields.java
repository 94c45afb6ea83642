package zapbook.scenario;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Set;

/** One JSON object. Whatever is asked of it is there and has its type. */
final class Fields {

  /** How the object is named in a message, for instance pages[3]. */
  private final String where;
  private final JsonObject object;

  private Fields(String where, JsonObject object) {
    this.where = where;
    this.object = object;
  }

  static Fields of(String where, JsonElement element) {
    if (!element.isJsonObject()) {
      throw new BadInput(
          (where.isEmpty() ? "the line" : where) + " is " + kind(element),
          "an object");
    }
    return new Fields(where, element.getAsJsonObject());
  }

  /** Fails if there is a field with a name that is not known. */
  Fields only(Set<String> names) {
    for (String name : object.keySet()) {
      if (!names.contains(name)) {
        throw new BadInput("unknown field " + path(name),
            "one of " + String.join(", ", names.stream().sorted().toList()));
      }
    }
    return this;
  }

  boolean has(String name) {
    return object.has(name);
  }

  JsonElement get(String name) {
    if (!has(name)) throw new BadInput("no " + path(name), "this field");
    return object.get(name);
  }

  String text(String name) {
    return text(path(name), get(name));
  }

  boolean flag(String name, boolean otherwise) {
    if (!has(name)) return otherwise;
    JsonElement element = get(name);
    if (element instanceof JsonPrimitive value && value.isBoolean()) {
      return value.getAsBoolean();
    }
    throw new BadInput(path(name) + " is " + kind(element), "true or false");
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

  List<JsonElement> list(String name) {
    JsonElement element = get(name);
    if (element instanceof JsonArray array) return array.asList();
    throw new BadInput(path(name) + " is " + kind(element), "a list");
  }

  String path(String name) {
    return where.isEmpty() ? name : where + "." + name;
  }

  static long number(String where, JsonElement element, long low, long high) {
    String expected = "a number from " + low + " to " + high;
    if (!(element instanceof JsonPrimitive value) || !value.isNumber()) {
      throw new BadInput(where + " is " + kind(element), expected);
    }
    long number;
    try {
      number = value.getAsBigDecimal().longValueExact();
    } catch (ArithmeticException | NumberFormatException odd) {
      throw new BadInput(where + " is " + kind(element), expected);
    }
    if (number < low || number > high) {
      throw new BadInput(where + " is " + number, expected);
    }
    return number;
  }

  static String text(String where, JsonElement element) {
    if (element instanceof JsonPrimitive value && value.isString()) {
      return value.getAsString();
    }
    throw new BadInput(where + " is " + kind(element), "a string");
  }

  /** A list of exactly so many elements. */
  static List<JsonElement> list(String where, JsonElement element, int size) {
    if (element instanceof JsonArray array && array.size() == size) {
      return array.asList();
    }
    throw new BadInput(where + " is " + kind(element),
        "a list of " + size + " values");
  }

  static String kind(JsonElement element) {
    if (element.isJsonObject()) return "an object";
    if (element instanceof JsonArray array) {
      return "a list of " + array.size() + " values";
    }
    String text = element.toString();
    return text.length() > 40 ? text.substring(0, 40) + "..." : text;
  }
}
