package zapbook.mmu;

/**
 * A walk went on although the page it had remembered is no longer where
 * it was. The kernel would follow the stale pointer into another list.
 */
public final class UnstableListException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private UnstableListException(String message) {
    super(message);
  }

  static UnstableListException moved(ShadowPage page, PageList walked) {
    String now = page.freed ? "has been freed"
        : page.list == null ? "is on no list now"
        : "is on list '" + page.list.name() + "' now";
    return new UnstableListException("the walk over list '" + walked.name()
        + "' had remembered page " + page + " as its next; the page " + now
        + ". After a step that takes other pages away, restart the walk.");
  }

  static UnstableListException lockDropped(PageList walked) {
    return new UnstableListException("the walk over list '" + walked.name()
        + "' went on after the lock was dropped; others may have changed"
        + " the list meanwhile. After a yield, restart the walk.");
  }
}
