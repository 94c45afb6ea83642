package zapbook.lab.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import zapbook.draw.Table;
import zapbook.golden.OpWords;
import zapbook.golden.Played;

/** What one stage did, or several beside each other: an operation a row. */
final class PlayedTable {

  /** So much of what others did while the lock was dropped is told. */
  private static final int MOST = 3;

  private final List<Played> stages;
  private final boolean several;

  private PlayedTable(List<Played> stages) {
    this.stages = stages;
    several = stages.size() > 1;
  }

  /** The table; there is a row at least. */
  static Table of(String title, List<Played> stages) {
    return new PlayedTable(stages).table(title);
  }

  private Table table(String title) {
    Table table = Table.of(title).code("operation");
    if (several) table = table.text("stage");
    table = table.text("result").text("zapped").text("freed")
        .text("how often").text("afterwards");
    int most = stages.stream().mapToInt(each -> each.results().size()).max()
        .orElse(0);
    for (int at = 0; at < most; at++) {
      for (Played stage : stages) table = row(table, stage, at);
    }
    return table;
  }

  private Table row(Table table, Played stage, int at) {
    if (at >= stage.results().size()) return table;
    OpWords op = stage.words().get(at);
    List<Object> cells = new ArrayList<>();
    cells.add(op.op());
    if (several) cells.add(String.valueOf(stage.stage()));
    cells.addAll(List.of(op.result(), op.zapped(), op.freed(),
        op.counts(), lists(op)));
    return table.row(cells.toArray());
  }

  private static String lists(OpWords op) {
    String meanwhile = op.meanwhile().stream().limit(MOST)
        .map(each -> "; meanwhile " + each).collect(Collectors.joining());
    return op.lists().entrySet().stream()
        .map(each -> each.getKey() + " " + each.getValue())
        .collect(Collectors.joining("; ")) + meanwhile;
  }
}
