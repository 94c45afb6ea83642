package zapbook.jfr;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;

/** Pages make room for others. */
@Name("zapbook.Recycle")
@Label("Recycle")
@Description("Pages make room for others")
@Category({"Zapbook", "Shadow MMU"})
final class RecycleEvent extends VirtualEvent {
  @Label("Pages")
  @Description("Pages that were counted as recycled")
  long pages;
}
