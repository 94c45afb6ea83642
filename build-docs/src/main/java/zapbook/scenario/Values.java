package zapbook.scenario;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON as plain values: Long, String, Boolean, List, Map and null. */
final class Values {

  private Values() {}

  static Object of(String where, JsonElement element) {
    if (element.isJsonNull()) return null;
    if (element instanceof JsonArray array) return list(where, array);
    if (element instanceof JsonObject object) return map(where, object);
    JsonPrimitive value = element.getAsJsonPrimitive();
    if (value.isBoolean()) return value.getAsBoolean();
    if (value.isString()) return value.getAsString();
    return Fields.number(where, value, Long.MIN_VALUE, Long.MAX_VALUE);
  }

  private static List<Object> list(String where, JsonArray array) {
    List<Object> list = new ArrayList<>(array.size());
    for (JsonElement element : array) {
      list.add(of(where + "[" + list.size() + "]", element));
    }
    return list;
  }

  static Map<String, Object> map(String where, JsonObject object) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (Map.Entry<String, JsonElement> field : object.entrySet()) {
      String place = where + "." + field.getKey();
      map.put(field.getKey(), of(place, field.getValue()));
    }
    return map;
  }
}
