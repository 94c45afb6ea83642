package zapbook.proof.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import zapbook.proof.SourceText;

/**
 * What the tool found.
 *
 * @param all how many changes it tried
 * @param folders the folders of the exercises whose answers it changed
 * @param survived those that no test noticed, in the order of the report
 */
record Mutations(int all, Set<String> folders, List<Survivor> survived) {
  private static final Set<String> NOTICED = Set.of("KILLED", "TIMED_OUT");
  private static final Set<String> NOT_NOTICED = Set.of("SURVIVED", "NO_COVERAGE");

  /**
   * Reads a report.
   *
   * @param report the file {@code mutations.xml}
   * @param sources the source folder of the answers
   * @throws IllegalArgumentException if the report cannot be used; the message says why
   */
  static Mutations read(Path report, Path sources) throws IOException {
    Set<String> folders = new TreeSet<>();
    List<Survivor> survived = new ArrayList<>();
    NodeList all = parsed(report).getElementsByTagName("mutation");
    for (int i = 0; i < all.getLength(); i++) {
      Element one = (Element) all.item(i);
      String status = one.getAttribute("status");
      Survivor survivor = survivor(one, sources);
      folders.add(survivor.folder());
      if (NOT_NOTICED.contains(status)) {
        survived.add(survivor);
      } else if (!NOTICED.contains(status)) {
        throw new IllegalArgumentException("not decided (" + status + "): " + survivor);
      }
    }
    return new Mutations(all.getLength(), folders, survived);
  }

  private static Element parsed(Path report) throws IOException {
    if (!Files.isRegularFile(report)) {
      throw new IllegalArgumentException("no report " + report);
    }
    try (var in = Files.newInputStream(report)) {
      return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(in)
          .getDocumentElement();
    } catch (SAXException | ParserConfigurationException e) {
      throw new IllegalArgumentException(report + " is no report: " + e.getMessage(), e);
    }
  }

  private static Survivor survivor(Element one, Path sources) {
    String className = text(one, "mutatedClass").replaceAll("\\$.*", "");
    Path file = sources.resolve(className.replace('.', '/') + ".java");
    String line = SourceText.read(sources, file)
        .line(Integer.parseInt(text(one, "lineNumber"))).strip();
    String change = text(one, "mutator").replaceAll(".*\\.", "").replace("Mutator", "");
    String[] names = className.split("\\.");
    return new Survivor(names[names.length - 2], text(one, "mutatedMethod"), line, change);
  }

  private static String text(Element one, String tag) {
    return one.getElementsByTagName(tag).item(0).getTextContent();
  }
}
