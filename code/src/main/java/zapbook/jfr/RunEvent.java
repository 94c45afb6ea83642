package zapbook.jfr;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** The whole run, its preparation included. */
@Name("zapbook.Run")
@Label("Run")
@Description("A workload on an MMU, its preparation included")
@Category("Zapbook")
@StackTrace(false)
final class RunEvent extends Event {
  @Label("What")
  String what;
}
