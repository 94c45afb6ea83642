package zapbook.scenario;

import java.util.List;
import java.util.Map;

/** Plain values as JSON on one line, in the same form everywhere. */
public final class JsonText {

  private final StringBuilder text = new StringBuilder();

  private JsonText() {}

  /**
   * Writes a value.
   *
   * @param value a map, a list, a string, a number, a Boolean or null
   * @return its JSON
   */
  public static String of(Object value) {
    JsonText json = new JsonText();
    json.write(value);
    return json.text.toString();
  }

  private void write(Object value) {
    if (value instanceof Map<?, ?> map) {
      write(map);
    } else if (value instanceof List<?> list) {
      write(list);
    } else if (value instanceof String string) {
      quote(string);
    } else {
      text.append(value);
    }
  }

  private void write(Map<?, ?> map) {
    String before = "{";
    for (Map.Entry<?, ?> field : map.entrySet()) {
      text.append(before);
      quote(field.getKey().toString());
      text.append(':');
      write(field.getValue());
      before = ",";
    }
    text.append(map.isEmpty() ? "{}" : "}");
  }

  private void write(List<?> list) {
    String before = "[";
    for (Object each : list) {
      text.append(before);
      write(each);
      before = ",";
    }
    text.append(list.isEmpty() ? "[]" : "]");
  }

  private void quote(String string) {
    text.append('"');
    for (int at = 0; at < string.length(); at++) {
      char c = string.charAt(at);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < ' ' || c == '\u2028' || c == '\u2029') {
        String digits = Integer.toHexString(c);
        text.append("\\u").append("0000".substring(digits.length()))
            .append(digits);
      } else {
        text.append(c);
      }
    }
    text.append('"');
  }
}
