package zapbook.observe;

/** Something took more steps than it may: it turns in a circle. */
public final class EndlessLoopException extends RuntimeException {
  private static final long serialVersionUID = 1;

  EndlessLoopException(String what, long steps, int page, int before) {
    super(what + " took more than " + Plural.of(steps, "step") + "; "
        + where(page, before));
  }

  /** A walk may meet one page again and again, and no other. */
  private static String where(int page, int before) {
    if (page == 0) return "no page was met";
    return before == 0 || before == page
        ? "the last ones were at page #" + page
        : "the last ones were at page #" + before + " and page #" + page;
  }
}
