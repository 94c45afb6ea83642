package zapbook.machine;

/** The host has no frame left. */
public final class OutOfHostMemoryException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * Says how many frames there were.
   *
   * @param budget all frames of the host
   */
  public OutOfHostMemoryException(long budget) {
    super(String.format("all %,d frames of the host are in use", budget));
  }
}
