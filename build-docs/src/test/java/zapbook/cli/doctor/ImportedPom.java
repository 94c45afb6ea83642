package zapbook.cli.doctor;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * A pom as an IDE imports it: without its profiles, and with the plugins
 * of its build up to the compiled tests.
 *
 * @param project the document
 */
record ImportedPom(Element project) {

  /** Eclipse and VS Code know what to do about these. */
  private static final Set<String> KNOWN = Set.of("maven-enforcer-plugin",
      "maven-clean-plugin", "maven-resources-plugin",
      "maven-compiler-plugin", "maven-surefire-plugin", "maven-jar-plugin",
      "maven-install-plugin");
  /** Executions bound to these phases are none of their business. */
  private static final Set<String> LATE = Set.of("test", "prepare-package",
      "package", "pre-integration-test", "integration-test",
      "post-integration-test", "verify", "install", "deploy");
  private static final Set<String> FOLDERS = Set.of("sourceDirectory",
      "testSourceDirectory", "outputDirectory", "testOutputDirectory",
      "testClassesDirectory", "directory");

  static ImportedPom read(Path file) {
    try {
      return parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ImportedPom parse(String text) {
    try {
      return new ImportedPom(DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder().parse(new InputSource(new StringReader(text)))
          .getDocumentElement());
    } catch (Exception e) {
      throw new IllegalArgumentException("no pom: " + e.getMessage(), e);
    }
  }

  /** What an import would trip over, a sentence each. */
  List<String> complaints() {
    List<String> complaints = new ArrayList<>();
    dependencies().filter(one -> text(one, "type").equals("test-jar")
            || text(one, "classifier").equals("tests"))
        .forEach(one -> complaints.add(
            "tests of " + text(one, "artifactId") + " as a dependency"));
    Element build = child(project, "build");
    if (build == null) return complaints;
    elements(build.getElementsByTagName("*"))
        .filter(one -> FOLDERS.contains(one.getTagName()))
        .forEach(one -> complaints.add(
            one.getTagName() + " is not where it always is"));
    elements(build.getElementsByTagName("annotationProcessorPaths"))
        .forEach(one -> complaints.add("an annotation processor"));
    elements(build.getElementsByTagName("execution"))
        .filter(ImportedPom::isStrange).forEach(one -> complaints.add(
            "the execution " + text(one, "id") + " begins with no <?m2e"
                + " ...?> that says what to do about it"));
    return complaints;
  }

  /** The artifacts that this module depends on. */
  List<String> dependsOn() {
    return dependencies().map(one -> text(one, "artifactId")).toList();
  }

  private Stream<Element> dependencies() {
    Element all = child(project, "dependencies");
    return all == null ? Stream.empty()
        : elements(all.getElementsByTagName("dependency"));
  }

  private static boolean isStrange(Element execution) {
    Element plugin = (Element) execution.getParentNode().getParentNode();
    return !KNOWN.contains(text(plugin, "artifactId"))
        && !LATE.contains(text(execution, "phase")) && !isMarked(execution);
  }

  private static boolean isMarked(Element execution) {
    for (Node at = execution.getFirstChild(); at != null;
        at = at.getNextSibling()) {
      if (at.getNodeType() == Node.ELEMENT_NODE) return false;
      if (at.getNodeName().equals("m2e")) return true;
    }
    return false;
  }

  private static String text(Element parent, String name) {
    Element found = child(parent, name);
    return found == null ? "" : found.getTextContent().strip();
  }

  private static Element child(Element parent, String name) {
    return elements(parent.getChildNodes())
        .filter(one -> one.getTagName().equals(name)).findFirst()
        .orElse(null);
  }

  private static Stream<Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item)
        .filter(Element.class::isInstance).map(Element.class::cast);
  }
}
