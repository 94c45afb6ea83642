package zapbook.replay.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.stream.Collectors;
import zapbook.replay.RecordedRun;
import zapbook.replay.Replay;

/** One page with one replay; it asks for nothing outside itself. */
public final class ReplayPage {
  private ReplayPage() { }

  /**
   * The page.
   *
   * @param replay what it shows
   * @return HTML
   */
  public static String of(Replay replay) {
    String title = ReplayHtml.escape(replay.title());
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n"
        + "<meta charset=\"utf-8\">\n<meta name=\"viewport\""
        + " content=\"width=device-width, initial-scale=1\">\n"
        + "<meta name=\"color-scheme\" content=\"light dark\">\n"
        + "<link rel=\"icon\" href=\"data:,\">\n"
        + "<title>" + title + " · Zapbook</title>\n"
        + "<style>\n" + ReplayHtml.resource("page.css") + ReplayHtml.style()
        + "</style>\n</head>\n<body>\n<main>\n"
        + "<p class=\"kicker\">Replay</p>\n<h1>" + title + "</h1>\n"
        + story(replay) + parameters(replay) + extent(replay)
        + ReplayHtml.element(replay, null, true)
        + "</main>\n<script>\n" + ReplayHtml.script()
        + "</script>\n</body>\n</html>\n";
  }

  private static String story(Replay replay) {
    return replay.story().isBlank() ? "" : "<p class=\"story\">"
        + ReplayHtml.escape(replay.story()) + "</p>\n";
  }

  private static String parameters(Replay replay) {
    if (replay.parameters().isEmpty()) return "";
    return "<p class=\"parameters\">Parameters: "
        + replay.parameters().entrySet().stream()
            .map(each -> each.getKey() + " = "
                + String.format(Locale.ROOT, "%,d", each.getValue()))
            .collect(Collectors.joining(" · ")) + "</p>\n";
  }

  private static String extent(Replay replay) {
    StringBuilder html = new StringBuilder();
    for (RecordedRun run : replay.runs()) {
      html.append("<p class=\"extent\">")
          .append(ReplayHtml.escape(run.toString())).append("</p>\n");
    }
    return html.toString();
  }

  /**
   * Writes the page: all of it, or nothing.
   *
   * @param replay what it shows
   * @param file where; its folder is there
   * @throws IOException if it cannot be written
   */
  public static void write(Replay replay, Path file) throws IOException {
    Path whole = file.toAbsolutePath();
    Path part = whole.resolveSibling("." + whole.getFileName() + ".part");
    try {
      Files.writeString(part, of(replay));
      Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
