package zapbook.machine;

/**
 * Keeps threads apart for a few instructions. Where there is only one
 * thread, as in the simulation, it does nothing.
 */
public interface Guard {
  /** For one thread: it does nothing. */
  Guard NONE = new Guard() {
    @Override
    public void enter() { }

    @Override
    public void leave() { }
  };

  /** From here on, until {@link #leave}, nobody else is inside. */
  void enter();

  /** Lets the next one in. */
  void leave();
}
