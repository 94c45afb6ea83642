package zapbook.stages;

import java.util.List;

/**
 * A commit of the Linux kernel.
 *
 * @param id the first twelve digits of its hash
 * @param subject its first line
 * @param author who wrote it
 * @param written the day it was written, YYYY-MM-DD
 * @param landed the day it came into KVM's tree, YYYY-MM-DD, or null where
 *     that is not known
 * @param release the first release that has it
 * @param routines the methods of its stage that it changed; empty if it
 *     changed all of them
 * @param functions the functions of the kernel that it touched, as far as
 *     this book tells them
 */
public record Commit(String id, String subject, String author,
    String written, String landed, String release,
    List<String> routines, List<String> functions) {

  /** A commit that changed all routines of its stage. */
  Commit(String id, String subject, String author,
      String written, String landed, String release) {
    this(id, subject, author, written, landed, release, List.of());
  }

  /** A commit that changed some routines of its stage. */
  Commit(String id, String subject, String author, String written,
      String landed, String release, List<String> routines) {
    this(id, subject, author, written, landed, release, routines,
        List.of());
  }

  /** The same commit, and the functions of the kernel that it touched. */
  Commit touching(String... names) {
    return new Commit(id, subject, author, written, landed, release,
        routines, List.of(names));
  }

  boolean changed(String routine) {
    return routines.isEmpty() || routines.contains(routine);
  }
}
