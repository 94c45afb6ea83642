package zapbook.jfr;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;

/** Zapped pages are freed. */
@Name("zapbook.Commit")
@Label("Commit")
@Description("Zapped pages are freed")
@Category({"Zapbook", "Shadow MMU"})
final class CommitEvent extends VirtualEvent {
  @Label("Pages Freed")
  int pagesFreed;

  @Label("Memory Freed")
  @DataAmount
  long bytesFreed;

  @Label("Flushes")
  @Description("Remote TLB flushes just before")
  int flushes;
}
