package zapbook.stages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which patch touched a routine last? A patch is an override, so the
 * answer is the last stage that declares the method.
 */
public final class Blame {
  private Blame() { }

  /**
   * All versions of all routines.
   *
   * @param newest the last stage that counts
   * @return names in alphabetical order, with each its versions, the
   *     oldest first
   */
  public static Map<String, List<Version>> upTo(Stage newest) {
    Map<String, List<Version>> versions = new TreeMap<>();
    for (Stage stage : Stages.all()) {
      if (stage.number() > newest.number()) break;
      stage.routines().forEach(name -> add(versions, name, stage, false));
      stage.removed().forEach(name -> add(versions, name, stage, true));
    }
    return versions;
  }

  private static void add(Map<String, List<Version>> versions,
      String routine, Stage stage, boolean removed) {
    versions.computeIfAbsent(routine, name -> new ArrayList<>())
        .add(new Version(routine, stage, removed));
  }

  /**
   * The last version of each routine.
   *
   * @param newest the last stage that counts
   * @return one version a routine, in alphabetical order
   */
  public static List<Version> last(Stage newest) {
    return upTo(newest).values().stream()
        .map(all -> all.get(all.size() - 1)).toList();
  }
}
