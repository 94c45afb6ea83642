package zapbook.vm;

/** The guest has no frame left for its processes. */
public final class OutOfGuestMemoryException extends RuntimeException {
  private static final long serialVersionUID = 1;

  OutOfGuestMemoryException(long frames) {
    super(String.format("the guest has used up its memory of %,d frames:"
        + " give it more", frames));
  }
}
