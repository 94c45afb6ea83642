package zapbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.chrome.ChromeDriver;
import zapbook.lab.Asked;
import zapbook.lab.Likeness;
import zapbook.lab.Longs;
import zapbook.questions.Questions;
import zapbook.workloads.Subject;
import zapbook.workloads.Workload;
import zapbook.workloads.Workloads;

/**
 * The stages in the page are the stages: every workload with its standard
 * numbers on every stage and variant, here and there, and everything that
 * comes of it is the same, down to the order of the events.
 */
class BothWorldsTest extends InTheBrowser {

  private static final Duration LONG = Duration.ofMinutes(2);

  /** Small ones, and two whose bits are spread. */
  private static final int[] SEEDS = {1, 2, 8, 1_000_003, 999_999_999};

  @Test
  void aLongIsTheSameAlsoBeyondTheNumbersOfJavaScript() throws IOException {
    assertThat(engine().executeScript("return engine.longs()"))
        .isEqualTo(Longs.all());
    assertThat(Longs.all().lines().count()).isGreaterThan(50);
  }

  @Test
  void everyRunIsTheSameOnTheJvmAndInTheBrowser() throws IOException {
    var driver = engine();
    var all = new SoftAssertions();
    int compared = 0;
    for (Workload workload : Workloads.all()) {
      for (Subject each : Subject.of(workload)) {
        Object there = driver.executeScript(
            "return engine.likeness(arguments[0], arguments[1])",
            workload.name(), each.mark());
        all.assertThat(there)
            .isEqualTo(Likeness.of(workload.name(), each.mark()));
        compared++;
      }
    }
    System.out.println("Both worlds: " + compared + " runs of "
        + Workloads.all().size() + " workloads compared, on the JVM and in "
        + driver.getCapabilities().getBrowserName() + " "
        + driver.getCapabilities().getBrowserVersion());
    assertThat(compared).as("runs compared")
        .isGreaterThanOrEqualTo(10 * Workloads.all().size());
    all.assertAll();
  }

  @Test
  void everyQuestionIsTheSameOnTheJvmAndInTheBrowser() throws IOException {
    var driver = engine();
    var all = new SoftAssertions();
    int compared = 0;
    for (int chapter = 0; chapter <= 9; chapter++) {
      for (int number = 1; number <= Questions.of(chapter).size();
          number++) {
        for (int seed : SEEDS) {
          Asked here = Asked.of(chapter, number, seed);
          all.assertThat(driver.executeScript("const at = [...arguments];"
              + "return [engine.question(...at), engine.answer(...at),"
              + " engine.otherSeed(...at)]", chapter, number, seed))
              .as("question %d.%d, seed %d", chapter, number, seed)
              .isEqualTo(List.of(List.of(here.question()),
                  List.of(here.answer()), (long) here.otherSeed()));
          compared++;
        }
      }
    }
    System.out.println("Both worlds: " + compared + " questions compared");
    assertThat(compared).as("questions compared")
        .isGreaterThanOrEqualTo(10 * 5 * SEEDS.length);
    all.assertAll();
  }

  /** The script of the laboratories, in the page and not in a worker. */
  private static ChromeDriver engine() throws IOException {
    var driver = browser.driver();
    driver.manage().timeouts().scriptTimeout(LONG);
    browser.open(LabPage.all(BOOK).get(0).page(), View.LIGHT);
    driver.executeAsyncScript("const done = arguments[0];"
        + "const script = document.createElement('script');"
        + "script.src = 'lab-engine.js'; script.onload = () => {"
        + "window.engine = window.zapbookEngine(); done(); };"
        + "document.head.append(script);");
    return driver;
  }
}
