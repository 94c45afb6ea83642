package zapbook.jfr;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;

/** All vCPUs must load their roots again. */
@Name("zapbook.Reload")
@Label("Reload")
@Description("All vCPUs must load their roots again")
@Category({"Zapbook", "Shadow MMU"})
final class ReloadEvent extends VirtualEvent {
  @Label("vCPUs")
  long vcpus;
}
