package zapbook.cli.stages;

import java.util.List;
import zapbook.stages.Commit;
import zapbook.stages.Stage;

/**
 * What machines read of a stage.
 *
 * @param stage its number
 * @param title what its patch does
 * @param seed name of the patch that the kit was asked to tell, or null
 * @param commits the commits that it stands for, oldest first
 * @param routines the methods that it declares
 * @param removed the methods that its patch removed
 */
record StageReport(int stage, String title, String seed,
    List<Landed> commits, List<String> routines, List<String> removed) {

  /** A commit: who wrote it, when, and the first release that has it. */
  record Landed(String id, String author, String written, String landed,
      String release) {
    static Landed of(Commit commit) {
      return new Landed(commit.id(), commit.author(), commit.written(),
          commit.landed(), commit.release());
    }
  }

  static StageReport of(Stage stage) {
    return new StageReport(stage.number(), stage.title(), stage.seed(),
        stage.commits().stream().map(Landed::of).toList(),
        stage.routines(), stage.removed());
  }
}
