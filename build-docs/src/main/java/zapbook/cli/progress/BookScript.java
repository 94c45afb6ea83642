package zapbook.cli.progress;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;
import zapbook.book.page.Progress;

/**
 * What the rendered book knows about its reader: a script beside its pages,
 * because a page from the file system may load no data.
 *
 * @param book the directory of the rendered book
 */
record BookScript(Path book) {

  /**
   * What the pages find in {@code window.zapbookProgress}.
   *
   * @param solved the ids of exercises that were solved
   * @param continueHere a chapter and perhaps a heading in it, such as
   *     {@code chapter-3#try-it}; null if the reader has not begun
   */
  private record Known(List<String> solved, String continueHere) {}

  /** Writes it, if there is a book; one that is read-only stays as it is. */
  void write(ReaderState state, Consumer<String> complain) {
    if (!Files.isWritable(book)) return;
    Known known = new Known(state.solvedOnce(),
        state.lastPlace().map(place -> heading(state, place)).orElse(null));
    Path draft = book.resolve(Progress.FILE + ".draft");
    try {
      Files.writeString(draft, "window.zapbookProgress = "
          + new Gson().toJson(known) + ";\n");
      Files.move(draft, book.resolve(Progress.FILE),
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      complain.accept(
          "the book does not show your progress: " + e.getMessage()
              + " cannot be written");
    }
  }

  /** Who solved the exercise goes on where its effect is shown. */
  private static String heading(ReaderState state, Place place) {
    String chapter = "chapter-" + place.chapter();
    return place.exercise().map(id -> chapter
        + (state.solvedOnce(id) ? "#see-it-gone" : "#try-it"))
        .orElse(chapter);
  }
}
