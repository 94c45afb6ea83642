package zapbook.cli.classroom;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zapbook.proof.Exercise;
import zapbook.proof.Part;
import zapbook.proof.Part.Tree;

/**
 * A student's copy of the kit. Links in it are not followed: they may lead
 * to what is not the student's.
 *
 * @param folder its folder
 * @param ours our kit, whose tests and pristine starters count
 */
record WorkTree(Path folder, Path ours) {

  private static final String SOURCES = "exercises/src";
  private static final String MAIN = SOURCES + "/main/java/";
  private static final int MOST_NAMES = 3;
  /** Nobody writes so much by hand. */
  private static final long MOST_BYTES = 1 << 20;

  /** Why this is none; empty if it is one. */
  String fault() {
    if (!Files.isDirectory(folder)) {
      return "no work tree: there is no such folder";
    }
    return Files.isDirectory(folder.resolve(MAIN), LinkOption.NOFOLLOW_LINKS)
        ? "" : "no work tree: it has no " + MAIN
            + "; expected a copy of the kit";
  }

  /**
   * Copies our exercises to a folder and lays the student's files over
   * them.
   *
   * @return what of the tree was not used, a sentence each
   */
  List<String> layOver(Path copy, List<Exercise> exercises)
      throws IOException {
    for (String file : files(ours)) {
      put(ours.resolve(file), copy.resolve(file));
    }
    Set<String> theirs = new TreeSet<>();
    for (Exercise one : exercises) {
      for (Part part : one.parts()) {
        theirs.addAll(layOver(copy, part));
      }
    }
    return notUsed(theirs, exercises);
  }

  /** All Java files of a package of the MMU; of a review the test alone. */
  private Set<String> layOver(Path copy, Part part) throws IOException {
    String home = part.path().substring(0, part.path().lastIndexOf('/') + 1);
    boolean all = part.tree() == Tree.MAIN;
    Set<String> names = new TreeSet<>();
    names.addAll(all ? javaIn(ours, home) : Set.of(part.path()));
    for (String name : names) {
      Files.deleteIfExists(copy.resolve(name));
    }
    names.addAll(all ? javaIn(folder, home) : Set.of());
    for (String name : names) {
      if (isPlain(folder.resolve(name))) {
        put(folder.resolve(name), copy.resolve(name));
      }
    }
    return names;
  }

  private static Set<String> javaIn(Path root, String home)
      throws IOException {
    Path package_ = root.resolve(home);
    if (!Files.isDirectory(package_, LinkOption.NOFOLLOW_LINKS)) {
      return Set.of();
    }
    try (Stream<Path> files = Files.list(package_)) {
      return files.map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java"))
          .map(name -> home + name).collect(Collectors.toSet());
    }
  }

  /** What else differs from ours: tests, tools, descriptions. */
  private List<String> notUsed(Set<String> theirs, List<Exercise> exercises)
      throws IOException {
    List<String> changed = new ArrayList<>();
    List<String> links = new ArrayList<>();
    for (String file : files(folder)) {
      boolean plain = isPlain(folder.resolve(file));
      if (!plain) {
        links.add(file);
      } else if (!theirs.contains(file) && concerns(file, exercises)
          && !same(file)) {
        changed.add(file);
      }
    }
    List<String> notes = new ArrayList<>();
    if (!changed.isEmpty()) {
      notes.add("not used, since it differs from ours: " + names(changed));
    }
    if (!links.isEmpty()) {
      notes.add("not used, since it is a link or too long: "
          + names(links));
    }
    return notes;
  }

  /** Files of exercises that nobody asks about are nobody's business. */
  private static boolean concerns(String file, List<Exercise> exercises) {
    return !file.matches(".*/ch\\d+[a-z]?/.*") || exercises.stream()
        .anyMatch(one -> file.contains("/" + one.at().folder() + "/"));
  }

  private boolean same(String file) throws IOException {
    Path mine = ours.resolve(file);
    // what reset keeps beside a starter is no change
    return file.contains(".java.mine") || file.contains(".java.draft")
        || Files.exists(mine) && Arrays.equals(
            unixLines(mine), unixLines(folder.resolve(file)));
  }

  private static byte[] unixLines(Path file) throws IOException {
    return new String(Files.readAllBytes(file), "ISO-8859-1")
        .replace("\r\n", "\n").getBytes("ISO-8859-1");
  }

  private static String names(List<String> files) {
    int more = files.size() - MOST_NAMES;
    return files.stream().limit(MOST_NAMES)
        .collect(Collectors.joining(", "))
        + (more > 0 ? " and " + more + " more" : "");
  }

  /** Every file of the exercises, from the root, with forward slashes. */
  private static Set<String> files(Path root) throws IOException {
    Path sources = root.resolve(SOURCES);
    Set<String> names = new TreeSet<>();
    try (Stream<Path> all = Files.walk(sources, new FileVisitOption[0])) {
      all.filter(file -> !Files.isDirectory(
              file, LinkOption.NOFOLLOW_LINKS))
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .forEach(names::add);
    }
    return names;
  }

  private static boolean isPlain(Path file) throws IOException {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && Files.size(file) <= MOST_BYTES;
  }

  private static void put(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }
}
