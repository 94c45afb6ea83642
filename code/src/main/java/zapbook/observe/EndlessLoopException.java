package zapbook.observe;

/** Something took more steps than it may: it turns in a circle. */
public final class EndlessLoopException extends RuntimeException {
  private static final long serialVersionUID = 1;

  EndlessLoopException(String what, long steps, int page, int before) {
    super(String.format("%s took more than %,d steps; ", what, steps)
        + (page == 0 ? "no page was met" : String.format("the last ones"
            + " were at page #%d and page #%d",
            before == 0 ? page : before, page)));
  }
}
