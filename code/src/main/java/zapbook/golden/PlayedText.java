package zapbook.golden;

import java.util.ArrayList;
import java.util.List;

/** What a stage did, in lines of at most 80 columns. */
final class PlayedText {
  private static final int WIDTH = 78;
  private static final String INDENT = "     ";
  private static final int NAME = 12;
  /** More is told by its beginning. */
  private static final int MOST = 240;

  private final List<String> lines = new ArrayList<>();

  private PlayedText() { }

  static String of(Played played) {
    PlayedText text = new PlayedText();
    int number = 1;
    for (OpWords each : played.words()) text.op(number++, each);
    return String.join("\n", text.lines);
  }

  private void op(int number, OpWords op) {
    String head = String.format("%3d  %s", number, op.op());
    lines.add(head);
    if (!op.result().equals("–")) line("result", op.result());
    line("zapped", op.zapped());
    line("freed", op.freed());
    line("counts", op.counts());
    op.meanwhile().forEach(each -> line("meanwhile", each));
    op.lists().forEach(this::line);
    if (op.endedWell()) line("pages used", op.used());
  }

  /** A name, and what belongs to it; what is too long goes on below. */
  private void line(String name, String text) {
    if (text.equals("–")) return;
    String room = " ".repeat(NAME - name.length());
    String line = INDENT + name + room;
    for (String word : shortened(text).split(" ")) {
      if (line.length() + 1 + word.length() > WIDTH) {
        lines.add(line);
        line = INDENT + " ".repeat(NAME);
      }
      line += (line.length() > INDENT.length() + NAME ? " " : "") + word;
    }
    lines.add(line);
  }

  private static String shortened(String text) {
    if (text.length() <= MOST) return text;
    return text.substring(0, text.lastIndexOf(' ', MOST)) + " ...";
  }
}
