package zapbook.replay;

import java.util.Collection;

/** Writes JSON as short as it can be. */
final class Json {
  private final StringBuilder text = new StringBuilder();
  /** Whether the next value or name needs a comma before it. */
  private boolean comma;

  Json object() {
    return opens('{');
  }

  Json array() {
    return opens('[');
  }

  private Json opens(char bracket) {
    separate();
    text.append(bracket);
    comma = false;
    return this;
  }

  Json endObject() {
    text.append('}');
    comma = true;
    return this;
  }

  Json endArray() {
    text.append(']');
    comma = true;
    return this;
  }

  Json name(String name) {
    separate();
    quote(name);
    text.append(':');
    comma = false;
    return this;
  }

  Json value(long number) {
    separate();
    text.append(number);
    comma = true;
    return this;
  }

  /** A string, or null. */
  Json value(String string) {
    separate();
    if (string == null) text.append("null");
    else quote(string);
    comma = true;
    return this;
  }

  Json values(Collection<Integer> numbers) {
    array();
    numbers.forEach(number -> value(number));
    return endArray();
  }

  private void separate() {
    if (comma) text.append(',');
  }

  /** No less-than sign, so that it may stand in a page as it is. */
  private void quote(String string) {
    text.append('"');
    for (int at = 0; at < string.length(); at++) {
      char c = string.charAt(at);
      if (c == '"' || c == '\\') text.append('\\').append(c);
      else if (c < ' ' || c == '<' || c == '\u2028' || c == '\u2029') {
        text.append("\\u").append(hex(c));
      } else text.append(c);
    }
    text.append('"');
  }

  private static String hex(char c) {
    String digits = Integer.toHexString(c);
    return "0000".substring(digits.length()) + digits;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
