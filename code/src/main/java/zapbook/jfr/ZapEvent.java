package zapbook.jfr;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;

/** The zap step of one page. */
@Name("zapbook.Zap")
@Label("Zap")
@Description("The zap step of one page")
@Category({"Zapbook", "Shadow MMU"})
final class ZapEvent extends VirtualEvent {
  @Label("Page")
  int page;

  @Label("Level")
  int level;

  @Label("Root Count")
  @Description("How many roots of vCPUs the page is")
  int rootCount;

  @Label("Entries Dropped")
  @Description("Entries of the page that mapped memory")
  int entriesDropped;
}
