package zapbook.jfr;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;

/** The host asks for memory. */
@Name("zapbook.Shrink")
@Label("Shrink")
@Description("The host asks for memory")
@Category({"Zapbook", "Shadow MMU"})
final class ShrinkEvent extends VirtualEvent {
  @Label("Pages Requested")
  long requested;

  @Label("Pages Told")
  @Description("Pages that the host is told that it gets")
  long told;

  @Label("Pages Freed")
  int pagesFreed;

  @Label("Memory Freed")
  @DataAmount
  long bytesFreed;
}
