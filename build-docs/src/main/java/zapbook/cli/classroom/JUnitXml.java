package zapbook.cli.classroom;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import zapbook.cli.classroom.ExerciseReport.TestReport;

/**
 * Reports in the form that JUnit's tasks write and CI services read: a
 * {@code testsuite} for each exercise of each tree. Times are left out, so
 * that two runs can be compared.
 *
 * <p>A test of an exercise that nobody has begun is skipped; one that could
 * not run is an error.
 */
final class JUnitXml {

  private final XMLStreamWriter out;
  private int depth;

  private JUnitXml(XMLStreamWriter out) {
    this.out = out;
  }

  /** The whole document. */
  static String of(List<TreeReport> trees) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter out =
          XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      out.writeStartDocument("UTF-8", "1.0");
      JUnitXml xml = new JUnitXml(out);
      xml.open("testsuites", "name", "zapbook");
      for (TreeReport tree : trees) {
        xml.tree(tree);
      }
      xml.close();
      out.writeEndDocument();
      out.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text + "\n";
  }

  private void tree(TreeReport tree) throws XMLStreamException {
    if (tree.fault() != null) {
      suite(tree.tree(), 1, 0, 1, 0);
      problem(className(tree.tree(), ""), "the work tree can be examined",
          "error", "no tree", tree.fault());
      close();
    }
    for (ExerciseReport one : tree.exercises()) {
      exercise(tree, one);
    }
  }

  private void exercise(TreeReport tree, ExerciseReport one)
      throws XMLStreamException {
    boolean broken = one.broken() != null;
    int tests = broken ? 1 : one.outcomes().size();
    suite(tree.tree() + ": " + one.exercise() + " " + one.title(), tests,
        broken || one.untouched() ? 0 : one.failed(), broken ? 1 : 0,
        one.untouched() ? tests : 0);
    properties(tree, one);
    String className = className(tree.tree(), one.exercise());
    if (broken) {
      problem(className, "the tests can run", "error", "broken",
          one.broken());
    }
    for (TestReport test : one.outcomes()) {
      test(className, test, one.untouched());
    }
    close();
  }

  private void suite(String name, int tests, int failures, int errors,
      int skipped) throws XMLStreamException {
    open("testsuite", "name", name, "tests", "" + tests, "failures",
        "" + failures, "errors", "" + errors, "skipped", "" + skipped);
  }

  private void properties(TreeReport tree, ExerciseReport one)
      throws XMLStreamException {
    open("properties");
    empty("property", "name", "state", "value", one.state());
    for (String note : tree.notes()) {
      empty("property", "name", "note", "value", note);
    }
    close();
  }

  private void test(String className, TestReport test, boolean untouched)
      throws XMLStreamException {
    if (untouched) {
      open("testcase", "classname", className, "name", test.name());
      empty("skipped", "message", "untouched: nobody has begun it");
      close();
    } else if (test.passed()) {
      empty("testcase", "classname", className, "name", test.name());
    } else {
      problem(className, test.name(), "failure", test.kind(),
          test.message());
    }
  }

  private void problem(String className, String name, String element,
      String kind, String text) throws XMLStreamException {
    open("testcase", "classname", className, "name", name);
    indent();
    start(element, "message",
        text.lines().findFirst().orElse(kind), "type", kind);
    out.writeCharacters(legal(text));
    out.writeEndElement();
    close();
  }

  /** A dot would make packages of a name. */
  private static String className(String tree, String exercise) {
    return tree.replace('.', '_')
        + (exercise.isEmpty() ? "" : ".exercise" + exercise);
  }

  private void open(String element, String... attributes)
      throws XMLStreamException {
    indent();
    start(element, attributes);
    depth++;
  }

  private void close() throws XMLStreamException {
    depth--;
    indent();
    out.writeEndElement();
  }

  private void empty(String element, String... attributes)
      throws XMLStreamException {
    indent();
    out.writeEmptyElement(element);
    attributes(attributes);
  }

  private void start(String element, String... attributes)
      throws XMLStreamException {
    out.writeStartElement(element);
    attributes(attributes);
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int n = 0; n < attributes.length; n += 2) {
      out.writeAttribute(attributes[n], legal(attributes[n + 1]));
    }
  }

  private void indent() throws XMLStreamException {
    out.writeCharacters("\n" + "  ".repeat(depth));
  }

  /** XML has no place for some characters, not even escaped. */
  private static String legal(String text) {
    return text.codePoints()
        .map(c -> c == '\n' || c == '\t' || c >= 0x20 && c <= 0xd7ff
            || c >= 0xe000 && c <= 0xfffd || c >= 0x10000 ? c : 0xfffd)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint,
            StringBuilder::append).toString();
  }
}
