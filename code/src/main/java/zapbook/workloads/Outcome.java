package zapbook.workloads;

import zapbook.machine.OutOfHostMemoryException;
import zapbook.mmu.UnstableListException;
import zapbook.observe.EndlessLoopException;
import zapbook.vm.GuestStuckException;
import zapbook.vm.NoSpaceException;

/** How a run ended. */
public enum Outcome {
  /** It came to its end. */
  DONE("done", "done"),
  /** The guest faulted again and again and got nowhere. */
  STUCK("stuck", "stuck"),
  /** User space was told that no shadow page is available. */
  NO_SPACE("noSpace", "-ENOSPC to user space"),
  /** The host had no memory left. */
  OUT_OF_MEMORY("outOfMemory", "host out of memory"),
  /** A walk followed a pointer into another list. */
  UNSTABLE("unstable", "walk went astray"),
  /** A loop in the kernel did not end. */
  ENDLESS("endless", "endless");

  private final String word;
  private final String text;

  Outcome(String word, String text) {
    this.word = word;
    this.text = text;
  }

  /** {@return one word for machines: done, noSpace} */
  public String word() {
    return word;
  }

  /**
   * What it means that a run was cut short.
   *
   * @param why what it threw
   * @return the outcome
   * @throws RuntimeException that same one, if it is no outcome of a run
   *     but a fault
   */
  public static Outcome of(RuntimeException why) {
    if (why instanceof GuestStuckException) return STUCK;
    if (why instanceof NoSpaceException) return NO_SPACE;
    if (why instanceof OutOfHostMemoryException) return OUT_OF_MEMORY;
    if (why instanceof UnstableListException) return UNSTABLE;
    if (why instanceof EndlessLoopException) return ENDLESS;
    throw why;
  }

  @Override
  public String toString() {
    return text;
  }
}
