package zapbook.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Which page has which chapter, as the contents on the book's first page
 * tell it: the only place where the numbers and the names of pages meet.
 *
 * @param index the book's first page
 */
record Contents(Path index) {

  /** The names of the chapters' pages, by the chapter's number. */
  SortedMap<Integer, String> pages() throws IOException {
    var pages = new TreeMap<Integer, String>();
    var book = Jsoup.parse(index.toFile(), "UTF-8");
    for (Element link : book.select("nav.contents a:has(.mark)")) {
      String mark = link.selectFirst(".mark").text();
      if (mark.matches("\\d+")) {
        pages.put(Integer.valueOf(mark), link.attr("href"));
      }
    }
    return pages;
  }
}
