package zapbook.cli.kit;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.PrintWriter;

/**
 * Prints exactly one JSON document. Records give the fields, so their
 * components are named in camelCase. Everything else that a command has to
 * say goes to standard error.
 */
public final class Json {

  private static final Gson GSON = new GsonBuilder()
      .setPrettyPrinting()
      .serializeNulls()
      .disableHtmlEscaping()
      .create();

  private Json() {}

  /** Writes {@code value} and a line break, and flushes. */
  public static void print(PrintWriter out, Object value) {
    out.println(asciiOnly(GSON.toJson(value)));
    out.flush();
  }

  /**
   * JSON is UTF-8, a terminal may be anything. Letters beyond ASCII stand in
   * strings only, and there JSON has an escape that every encoding carries.
   */
  private static String asciiOnly(String json) {
    var ascii = new StringBuilder(json.length());
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      ascii.append(c < 0x7f ? String.valueOf(c)
          : String.format("\\u%04x", (int) c));
    }
    return ascii.toString();
  }
}
