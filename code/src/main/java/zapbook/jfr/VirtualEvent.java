package zapbook.jfr;

import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/** What all events of a run have. */
@StackTrace(false)
abstract class VirtualEvent extends Event {
  @Label("Virtual Start")
  @Description("Virtual time since the machine began")
  @Timespan(Timespan.NANOSECONDS)
  long virtualStart;

  @Label("Virtual Duration")
  @Description("Time charged by the cost table; 0 under the real lock")
  @Timespan(Timespan.NANOSECONDS)
  long virtualDuration;
}
