package zapbook.cli.progress;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import zapbook.book.page.Progress;

/**
 * What the laboratories of the rendered book know of the reader's classes:
 * a script beside the pages, because a page from the file system may load
 * no data. Letters that mean something in a page are escaped.
 *
 * @param book the directory of the rendered book
 */
record MineScript(Path book) {

  /**
   * What the pages find in {@code window.zapbookMine}.
   *
   * @param runs the runs, the newest first
   * @param now what the text of each exercise is called as it stands
   */
  private record Known(List<KeptRun> runs, Map<String, String> now) {}

  /**
   * Writes it in one piece, if there is a book that can be written and
   * does not say so already.
   *
   * @return whether the book says so now
   */
  boolean write(List<KeptRun> runs, Map<String, String> now,
      Consumer<String> complain) {
    if (!Files.isWritable(book)) return false;
    Path file = book.resolve(Progress.MINE);
    Path draft = book.resolve(Progress.MINE + ".draft");
    String text = "window.zapbookMine = "
        + new Gson().toJson(new Known(runs, now)) + ";\n";
    try {
      if (Files.exists(file) && Files.readString(file).equals(text)) {
        return true;
      }
      Files.writeString(draft, text);
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
      return true;
    } catch (IOException e) {
      complain.accept("the book does not show your class: "
          + e.getMessage() + " cannot be written");
      return false;
    }
  }
}
