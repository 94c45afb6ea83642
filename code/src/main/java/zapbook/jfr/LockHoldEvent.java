package zapbook.jfr;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;

/** The MMU lock is held. */
@Name("zapbook.LockHold")
@Label("Lock Hold")
@Description("The MMU lock is held")
@Category({"Zapbook", "Shadow MMU"})
final class LockHoldEvent extends VirtualEvent {
  @Label("Pages Zapped")
  int pagesZapped;

  @Label("Pages Freed")
  int pagesFreed;

  @Label("Yielded")
  @Description("Whether the lock was dropped for others")
  boolean yielded;
}
