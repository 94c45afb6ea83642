package zapbook.scenario;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * JSON as plain values: Long, String, Boolean, List, Map and null. A number
 * that is no Long stays a number of another kind, to be refused by whoever
 * knows what was expected in its place.
 */
public final class JsonLine {

  private static final Pattern COLUMN = Pattern.compile("column (\\d+)");

  private JsonLine() {}

  /**
   * Reads one line.
   *
   * @param line one JSON value, and nothing behind it
   * @return that value
   * @throws BadInput if it is no JSON
   */
  public static Object parse(String line) {
    JsonReader reader = new JsonReader(new StringReader(line));
    reader.setStrictness(Strictness.STRICT);
    try {
      JsonElement element = JsonParser.parseReader(reader);
      if (reader.peek() == JsonToken.END_DOCUMENT) return value(element);
      throw new BadInput("more after the object", "one object a line");
    } catch (JsonParseException | IOException | StackOverflowError broken) {
      throw new BadInput("no JSON" + where(broken), "one object a line");
    }
  }

  /** Of gson's message only the place: the rest is for programmers. */
  private static String where(Throwable broken) {
    Throwable cause = broken.getCause() == null ? broken : broken.getCause();
    Matcher column = COLUMN.matcher(String.valueOf(cause.getMessage()));
    return column.find() ? " at column " + column.group(1) : "";
  }

  private static Object value(JsonElement element) {
    if (element.isJsonNull()) return null;
    if (element instanceof JsonArray array) return list(array);
    if (element instanceof JsonObject object) return map(object);
    JsonPrimitive value = element.getAsJsonPrimitive();
    if (value.isBoolean()) return value.getAsBoolean();
    return value.isString() ? value.getAsString() : number(value);
  }

  private static Number number(JsonPrimitive value) {
    try {
      return value.getAsBigDecimal().longValueExact();
    } catch (ArithmeticException | NumberFormatException odd) {
      return value.getAsNumber();
    }
  }

  private static List<Object> list(JsonArray array) {
    List<Object> list = new ArrayList<>(array.size());
    for (JsonElement element : array) list.add(value(element));
    return list;
  }

  private static Map<String, Object> map(JsonObject object) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (Map.Entry<String, JsonElement> field : object.entrySet()) {
      map.put(field.getKey(), value(field.getValue()));
    }
    return map;
  }
}
