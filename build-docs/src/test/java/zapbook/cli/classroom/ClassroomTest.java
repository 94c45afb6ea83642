package zapbook.cli.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import zapbook.cli.Typed;
import zapbook.cli.exercise.KitCopy;

/** Many work trees at once, some of them as bad as can be. */
class ClassroomTest {

  private static final String FLUSH = "flushRemoteTlbs();";
  private static final String JAVA =
      "exercises/src/main/java/zapbook/exercises/";
  private static final String TEST = "exercises/src/test/java/zapbook/"
      + "exercises/ch00/FlushBeforeFreeTest.java";

  @TempDir Path folder;
  private KitCopy kit;
  private Path xml;
  private Path csv;

  @BeforeEach
  void copyTwoExercises() throws IOException {
    kit = KitCopy.in(Files.createDirectory(folder.resolve("ours")),
        "ch00", "ch09");
    xml = folder.resolve("report.xml");
    csv = folder.resolve("report.csv");
  }

  @AfterEach
  void comeHome() {
    kit.close();
  }

  /** A copy of the kit as it came, and a few files changed. */
  private Path tree(String name, String... filesAndTexts)
      throws IOException {
    Path root = folder.resolve(name);
    try (Stream<Path> files = Files.walk(kit.root.resolve("exercises"))) {
      for (Path from : files.filter(Files::isRegularFile).toList()) {
        Path to = root.resolve(kit.root.relativize(from).toString());
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
      }
    }
    for (int n = 0; n < filesAndTexts.length; n += 2) {
      Files.writeString(root.resolve(filesAndTexts[n]), filesAndTexts[n + 1]);
    }
    return root;
  }

  private String file(String exercise) {
    return kit.exercise(exercise).parts().get(0).path();
  }

  private String answer(String exercise) {
    return kit.exercise(exercise).answer().text();
  }

  /** A tree with exercise 0 but for its flush, and exercise 9. */
  private Path insteadOfTheFlush(String name, String code)
      throws IOException {
    assertThat(answer("0")).contains(FLUSH);
    return tree(name, file("0"), answer("0").replace(FLUSH, code),
        file("9"), answer("9"));
  }

  private Typed check(Object... words) {
    return Typed.run(Stream.concat(Stream.of("check"), Stream.concat(
        Stream.of(words).map(Object::toString),
        Stream.of("--xml=" + xml, "--csv=" + csv)))
        .toArray(String[]::new));
  }

  private Document document() throws Exception {
    return DocumentBuilderFactory.newInstance().newDocumentBuilder()
        .parse(new InputSource(new StringReader(Files.readString(xml))));
  }

  private List<Element> elements(String name) throws Exception {
    var found = document().getElementsByTagName(name);
    return IntStream.range(0, found.getLength())
        .mapToObj(n -> (Element) found.item(n)).toList();
  }

  private String row(String start) throws IOException {
    return Files.readAllLines(csv).stream()
        .filter(line -> line.startsWith(start)).findFirst().orElse("");
  }

  @Test
  void aTreeWithBothAnswersPassesAndEverybodySaysSo() throws Exception {
    Path ada = insteadOfTheFlush("ada", FLUSH);

    Typed checked = check("--report", ada);

    assertThat(checked.exitCode()).isZero();
    assertThat(checked.out()).contains("2 of 2 solved, 0 open");
    assertThat(checked.err()).isEmpty();
    assertThat(row(ada + ",0,")).endsWith(",solved,8,8,0,,");
    assertThat(elements("testsuite")).hasSize(2).allSatisfy(suite -> {
      int tests = suite.getElementsByTagName("testcase").getLength();
      assertThat(tests).isPositive();
      assertThat(suite.getAttribute("tests")).isEqualTo("" + tests);
      assertThat(suite.getAttribute("failures")).isEqualTo("0");
    });
    assertThat(elements("failure")).isEmpty();
    assertThat(elements("error")).isEmpty();
    assertThat(elements("skipped")).isEmpty();
  }

  @Test
  void treesThatAreBrokenHaveAResultAndDoNotStopTheOthers()
      throws Exception {
    Path ben = insteadOfTheFlush("ben", "flush it");
    Path nobody = folder.resolve("nobody");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Path fay = tree("fay");
    Files.delete(fay.resolve(file("0")));
    Path bytes = tree("bytes");
    Files.write(bytes.resolve(file("0")), new byte[] {(byte) 0xff, 0});

    Typed checked = check("--report", ben, nobody, empty, fay, bytes,
        "--jobs=2");

    assertThat(checked.exitCode()).isEqualTo(1);
    assertThat(row(ben + ",0,")).contains(
        ",open,8,0,8,", "does not compile: FlushBeforeFree.java:");
    assertThat(row(ben + ",9,")).contains(",solved,");
    assertThat(row(nobody + ",,")).contains("there is no such folder");
    assertThat(row(empty + ",,")).contains("expected a copy of the kit");
    assertThat(row(fay + ",0,")).contains(",open,8,0,8,its file is gone");
    assertThat(row(fay + ",9,")).contains(",untouched,");
    assertThat(row(bytes + ",0,")).contains("cannot be tried");
    assertThat(elements("error")).extracting(e -> e.getAttribute("type"))
        .containsExactly("broken", "no tree", "no tree", "broken", "broken");
  }

  @Test
  void whatNobodyHasBegunIsSkippedAndIsNoPass() throws Exception {
    Typed checked = check("0", "--report", tree("carl"));

    assertThat(checked.exitCode()).isEqualTo(1);
    assertThat(checked.out()).contains("0 of 1 solved, 0 open, 1 untouched");
    assertThat(elements("testcase")).hasSize(8);
    assertThat(elements("skipped")).hasSize(8);
  }

  @Test
  void whoWeakensTheTestsDoesNotPassAndTheReportSaysWhatWasNotUsed()
      throws Exception {
    Path dan = insteadOfTheFlush("dan", "");
    Path test = dan.resolve(TEST);
    Files.writeString(test, Files.readString(test)
        .replace("@Test", "@org.junit.jupiter.api.Disabled @Test"));
    Files.copy(dan.resolve(file("0")), dan.resolve(kit.root.relativize(
        kit.exercise("0").parts().get(0).pristine()).toString()),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);

    Typed checked = check("0", "--report", dan);

    assertThat(checked.exitCode()).isEqualTo(1);
    assertThat(checked.out().replaceAll("\\s+", " "))
        .contains("0 of 1 solved, 1 open", "not used, since it differs",
            TEST, "FlushBeforeFree.pristine");
    assertThat(elements("failure")).isNotEmpty();
    assertThat(elements("property")).extracting(p -> p.getAttribute("value"))
        .anySatisfy(note -> assertThat(note).contains(TEST));
  }

  @Test
  void codeThatEndsLoopsOrFillsTheMemoryCostsItsOwnExerciseOnly()
      throws Exception {
    Path exits = insteadOfTheFlush("exits", "System.exit(0);");
    Path loops = insteadOfTheFlush(
        "loops", "while (!invalidList.isEmpty()) { }");
    Path fills = insteadOfTheFlush("fills", "var all = new java.util."
        + "ArrayList<byte[]>(); while (!invalidList.isEmpty())"
        + " all.add(new byte[1 << 22]);");

    Typed checked = check(
        "--report", exits, loops, fills, "--memory=128", "--jobs=3");

    assertThat(checked.exitCode()).isEqualTo(1);
    assertThat(row(exits + ",0,"))
        .contains(",open,8,0,8,", "System.exit", "in the test '");
    assertThat(row(loops + ",0,")).contains(",open,8,");
    assertThat(Files.readString(xml))
        .contains("type=\"did not end in time\"");
    assertThat(row(fills + ",0,"))
        .contains(",open,8,0,8,", "filled the memory of 128 MiB");
    for (Path tree : List.of(exits, loops, fills)) {
      assertThat(row(tree + ",9,")).contains(",solved,");
    }
  }

  @Test
  void aTreeThatTakesTooLongIsStopped() throws Exception {
    Path slow = insteadOfTheFlush("slow", FLUSH);
    Files.writeString(slow.resolve(file("0")), answer("0").replace(FLUSH,
        "synchronized (FlushBeforeFree.class) { try { while (true)"
            + " FlushBeforeFree.class.wait(); }"
            + " catch (InterruptedException e) { } }"));

    Typed checked = check("--report", slow, "--time-limit=1");

    assertThat(checked.exitCode()).isEqualTo(1);
    assertThat(row(slow + ",0,"))
        .contains("did not come to an end before the 1 s of the tree");
    assertThat(row(slow + ",9,")).contains("was not tried: the 1 s");
  }

  @Test
  void theCodeSeesNothingOfOurEnvironment() throws Exception {
    assertThat(System.getenv()).containsKeys("PATH", "HOME");
    Path spy = insteadOfTheFlush("spy", "if (true) throw new Illegal"
        + "StateException("
        + "\"sees \" + System.getenv().keySet());");

    check("0", "--report", spy);

    assertThat(Files.readString(csv)).containsPattern("sees .*PATH")
        .doesNotContainPattern("sees .*HOME");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a right")
  void aLinkIsNotFollowed() throws Exception {
    Path eve = tree("eve");
    Path secret = Files.writeString(folder.resolve("secret"), "mine");
    Files.delete(eve.resolve(file("0")));
    Files.createSymbolicLink(eve.resolve(file("0")), secret);

    Typed checked = check("0", "--report", eve);

    assertThat(checked.out()).contains("its file is gone", "is a link");
    assertThat(Files.readString(xml)).doesNotContain("mine");
  }

  @Test
  void theReportsAreTheSameHoweverManyTreesAreTriedAtATime()
      throws Exception {
    Path one = insteadOfTheFlush("one", "");
    Path two = insteadOfTheFlush("two", FLUSH);
    check("0", "--report", one, two, "--jobs=1");
    String before = Files.readString(xml) + Files.readString(csv);

    check("0", "--report", one, two, "--jobs=2");

    assertThat(Files.readString(xml) + Files.readString(csv))
        .isEqualTo(before);
  }

  @Test
  void oneDocumentHasEveryTreeForMachines() throws Exception {
    Typed checked = check("0", "--report", tree("carl"), "--json");

    assertThat(checked.err()).isEmpty();
    var trees = com.google.gson.JsonParser.parseString(checked.out())
        .getAsJsonArray();
    assertThat(trees).hasSize(1);
    assertThat(trees.get(0).getAsJsonObject().get("exercises")
        .getAsJsonArray().get(0).getAsJsonObject().get("state")
        .getAsString()).isEqualTo("untouched");
  }

  @Test
  void wrongWordsAreRefusedBeforeAnythingRuns() throws Exception {
    Path tree = tree("carl");

    assertThat(check("77", "--report", tree).err())
        .contains("no exercise 77");
    assertThat(check("0", "--report", tree, "--jobs=0").err())
        .contains("--jobs cannot be 0; expected 1 to 256");
    assertThat(check("--report", tree, "--mine").exitCode()).isEqualTo(2);
    assertThat(check("0").err()).contains("belong to --report DIR...");
    assertThat(Typed.run("check", "0", "--report", tree.toString(),
        "--xml=" + folder.resolve("no/x.xml")).err())
        .contains("there is no folder");
    assertThat(xml).doesNotExist();
    assertThat(csv).doesNotExist();
  }

  @Test
  void aCellIsNoFormulaAndNoLetterBreaksTheDocuments() throws Exception {
    var report = TreeReport.faulty("=1+1", "a \"b\", \u0000\u001b\nc < d");

    assertThat(Csv.of(List.of(report)).lines().skip(1).findFirst())
        .hasValueSatisfying(line -> assertThat(line)
            .startsWith("'=1+1,,,no tree,0,0,0,\"a \"\"b\"\", "));
    Files.writeString(xml, JUnitXml.of(List.of(report)));
    assertThat(elements("error").get(0).getTextContent())
        .isEqualTo("a \"b\", \ufffd\ufffd\nc < d");
  }
}
