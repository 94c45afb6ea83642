package zapbook.mmu;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * A list of shadow pages: intrusive and doubly linked, as the kernel's.
 * A page is on one list at most. New pages come to the head, so the head
 * is the newest and the tail the oldest.
 *
 * <p>A walk is <em>safe</em> in the kernel's sense: it remembers the next
 * page before the body of the loop runs, so the body may take the current
 * page away. It may not take the remembered one: the kernel would walk on
 * into another list; this walk throws {@link UnstableListException} when
 * it advances. A dropped lock voids every walk too.
 *
 * <p>Lists are made by {@link ShadowMmu#newList}, pages are moved by
 * routines of {@link ShadowMmu}. Source: list_for_each_entry_safe.
 */
public final class PageList {
  private static final int SHOWN = 8;

  private final ListRegistry registry;
  private final int id;
  private final String name;
  /** Whether it was made with the MMU and stays as long. */
  private final boolean permanent;
  private ShadowPage head;
  private ShadowPage tail;
  private int size;

  PageList(ListRegistry registry, int id, String name, boolean permanent) {
    this.registry = registry;
    this.id = id;
    this.name = name;
    this.permanent = permanent;
  }

  /** {@return a walk from the newest page to the oldest} */
  public Iterable<ShadowPage> fromHead() {
    return () -> new Walk(true);
  }

  /** {@return a walk from the oldest page to the newest} */
  public Iterable<ShadowPage> fromTail() {
    return () -> new Walk(false);
  }

  private final class Walk implements Iterator<ShadowPage> {
    private final boolean towardsTail;
    private final int drops = registry.drops();
    /** The page that the next step visits, remembered in advance. */
    private ShadowPage saved;

    Walk(boolean towardsTail) {
      this.towardsTail = towardsTail;
      this.saved = towardsTail ? head : tail;
      registry.walkStarted(PageList.this);
    }

    @Override
    public boolean hasNext() {
      if (drops != registry.drops()) {
        throw UnstableListException.lockDropped(PageList.this);
      }
      return saved != null;
    }

    @Override
    public ShadowPage next() {
      if (!hasNext()) throw new NoSuchElementException();
      if (saved.list != PageList.this) {
        throw UnstableListException.moved(saved, PageList.this);
      }
      ShadowPage page = saved;
      saved = towardsTail ? page.older : page.newer;
      registry.visited(PageList.this, page);
      return page;
    }
  }

  void addFirst(ShadowPage page) {
    if (page.list != null) {
      throw new IllegalStateException(
          page + " is on " + page.list.name + ": move it, do not add it");
    }
    link(page);
    registry.moved(page, null, this);
  }

  void moveFirst(ShadowPage page) {
    PageList from = page.list;
    if (from == null) {
      throw new IllegalStateException(
          page + " is on no list: add it, do not move it");
    }
    from.unlink(page);
    link(page);
    registry.moved(page, from, this);
  }

  void remove(ShadowPage page) {
    if (page.list != this) {
      throw new IllegalStateException(page + " is not on " + name);
    }
    unlink(page);
    registry.moved(page, this, null);
  }

  private void link(ShadowPage page) {
    page.list = this;
    page.newer = null;
    page.older = head;
    if (head == null) tail = page;
    else head.newer = page;
    head = page;
    if (size++ == 0) registry.filled(this);
  }

  private void unlink(ShadowPage page) {
    if (page.newer == null) head = page.older;
    else page.newer.older = page.older;
    if (page.older == null) tail = page.newer;
    else page.older.newer = page.newer;
    page.list = null;
    page.newer = null;
    page.older = null;
    if (--size == 0) registry.emptied(this);
  }

  /** {@return the page at the head, null if the list is empty} */
  public ShadowPage first() {
    return head;
  }

  /** {@return the page at the tail, null if the list is empty} */
  public ShadowPage last() {
    return tail;
  }

  /** {@return whether no page is on it} */
  public boolean isEmpty() {
    return size == 0;
  }

  /** {@return how many pages are on it} */
  public int size() {
    return size;
  }

  /** {@return its number, as events name it, from 1} */
  public int id() {
    return id;
  }

  /** {@return what it is called} */
  public String name() {
    return name;
  }

  /**
   * Whether the list belongs to the VM: it was made with the MMU, and who
   * else holds the lock finds it too. Others belong to one operation.
   *
   * @return true if a constructor of the MMU made it
   */
  public boolean isPermanent() {
    return permanent;
  }

  /**
   * The pages, to look at: no walk, nothing is charged or counted.
   *
   * @return a copy, from the head to the tail
   */
  public List<ShadowPage> pages() {
    List<ShadowPage> pages = new ArrayList<>(size);
    for (ShadowPage at = head; at != null; at = at.older) pages.add(at);
    return pages;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(name).append(" [");
    int shown = 0;
    for (ShadowPage at = head; at != null && shown < SHOWN; at = at.older) {
      if (shown++ > 0) text.append(" | ");
      text.append(at);
    }
    int more = size - shown;
    if (more > 0) text.append(" | ... ").append(more).append(" more");
    return text.append("]").toString();
  }
}
