package zapbook.vm;

import java.util.Locale;
import zapbook.machine.Guard;
import zapbook.machine.HostMemory;
import zapbook.observe.KernelLog;

/** How the host's kernel writes to its log, one line at a time. */
final class Printk implements HostMemory.Shortage {
  private final KernelLog log;
  private final HostMemory host;
  private final Guard oneAtATime;

  Printk(KernelLog log, HostMemory host, Guard oneAtATime) {
    this.log = log;
    this.host = host;
    this.oneAtATime = oneAtATime;
  }

  void print(String text) {
    oneAtATime.enter();
    try {
      log.print(text);
    } finally {
      oneAtATime.leave();
    }
  }

  @Override
  public void outOfMemory(long wanted, long left) {
    print(String.format(Locale.ROOT, "Out of memory: page allocation"
        + " failure, frames wanted: %,d, left: %,d of %,d",
        wanted, left, host.budget()));
  }
}
