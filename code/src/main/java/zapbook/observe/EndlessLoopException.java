package zapbook.observe;

/** An operation took more steps than it may: it turns in a circle. */
public final class EndlessLoopException extends RuntimeException {
  private static final long serialVersionUID = 1;

  EndlessLoopException(long steps, int page, int before) {
    super(String.format("an operation took more than %,d steps; ", steps)
        + (page == 0 ? "no page was met" : String.format("the last ones"
            + " were at page #%d and page #%d",
            before == 0 ? page : before, page)));
  }
}
