package zapbook.replay.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import zapbook.replay.Replay;

/**
 * A replay as part of a page: its data, and the steps as a table for who
 * has no script. A page needs {@link #style} and {@link #script} once.
 */
public final class ReplayHtml {
  private ReplayHtml() { }

  /**
   * The element.
   *
   * @param replay what to show
   * @param id its id in the page; null for none
   * @param open whether the table is open where no script runs
   * @return HTML
   */
  public static String element(Replay replay, String id, boolean open) {
    return "<section class=\"zb-replay\""
        + (id == null ? "" : " id=\"" + escape(id) + "\"")
        + " aria-label=\"" + escape("Replay of " + replay.title()) + "\">\n"
        + "<script type=\"application/json\">" + replay.json()
        + "</script>\n<p class=\"zb-alt\">" + escape(replay.alt())
        + "</p>\n<details class=\"zb-steps\""
        + (open ? " open" : "") + "><summary>All steps as a table</summary>\n"
        + StepsTable.of(replay) + "</details>\n</section>\n";
  }

  /** {@return the style sheet of the player} */
  public static String style() {
    return resource("player.css");
  }

  /** {@return the script of the player} */
  public static String script() {
    return "(function () {\n\"use strict\";\n"
        + "if (window.ZapbookReplay) return;\n" + resource("frames.js")
        + resource("run.js") + resource("player.js") + "})();\n";
  }

  static String resource(String name) {
    try (InputStream in = ReplayHtml.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource missing: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;")
        .replace(">", "&gt;").replace("\"", "&quot;");
  }
}
