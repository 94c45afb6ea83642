package zapbook.jfr;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;

/** The TLBs of all vCPUs are flushed. */
@Name("zapbook.Flush")
@Label("Flush")
@Description("The TLBs of all vCPUs are flushed")
@Category({"Zapbook", "Shadow MMU"})
final class FlushEvent extends VirtualEvent {
  @Label("vCPUs")
  @Description("vCPUs that were running")
  long vcpus;
}
