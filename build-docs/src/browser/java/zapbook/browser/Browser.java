package zapbook.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Chromium without a window. Nothing is downloaded: both files are here. */
final class Browser implements AutoCloseable {

  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final List<Path> PROGRAMS = List.of(
      Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"),
      Path.of("/usr/bin/google-chrome"));
  private static final Pattern REQUEST = Pattern.compile(
      "\"method\":\"Network\\.requestWillBeSent\".*?"
          + "\"request\":\\{.*?\"url\":\"([^\"]*)\"", Pattern.DOTALL);

  /** Half a second, which is usual, is most of the time of these tests. */
  private static final Duration LOOK_AGAIN = Duration.ofMillis(40);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Held, since a logger that nobody holds forgets its level. */
  private static final Logger PROTOCOL =
      Logger.getLogger("org.openqa.selenium.devtools");

  private final ChromeDriver driver;

  /** Starts the browser, with its files in a folder that is empty. */
  Browser(Path folder) {
    // the browser is newer than the protocol that Selenium was made with
    PROTOCOL.setLevel(Level.SEVERE);
    var options = new ChromeOptions();
    options.setBinary(program().orElseThrow().toString());
    options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu",
        "--disable-quic", "--no-first-run", "--disable-sync",
        "--disable-background-networking", "--disable-component-update",
        "--hide-scrollbars", "--user-data-dir=" + folder);
    var logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    var service = new ChromeDriverService.Builder()
        .usingDriverExecutable(DRIVER.toFile()).build();
    driver = new ChromeDriver(service, options);
    // axe goes through the whole book on one page
    driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(3));
  }

  /** Whether there is one on this machine. */
  static boolean isThere() {
    return Files.isExecutable(DRIVER) && program().isPresent();
  }

  private static Optional<Path> program() {
    return PROGRAMS.stream().filter(Files::isExecutable).findFirst();
  }

  ChromeDriver driver() {
    return driver;
  }

  /** Opens a page as somebody sees it; what was logged before is gone. */
  void open(Path page, View view) {
    open(page, view, false);
  }

  /** The same for somebody who may have asked for less motion. */
  void open(Path page, View view, boolean still) {
    command("Emulation.setEmulatedMedia", Map.of("media", "",
        "features", List.of(
            Map.of("name", "prefers-color-scheme", "value", view.scheme),
            Map.of("name", "prefers-reduced-motion",
                "value", still ? "reduce" : "no-preference"))));
    resize(view.width);
    driver.manage().logs().get(LogType.BROWSER);
    driver.manage().logs().get(LogType.PERFORMANCE);
    driver.get(page.toUri().toString());
  }

  /** Turns the scripts of pages off or on. */
  void scripts(boolean on) {
    command("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
  }

  private Map<String, Object> command(String name, Map<String, Object> with) {
    return driver.executeCdpCommand(name, with);
  }

  /** What the page asked for since it was opened. */
  List<String> requests() {
    return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
        .map(entry -> REQUEST.matcher(entry.getMessage()))
        .filter(found -> found.find())
        .map(found -> found.group(1))
        .toList();
  }

  /** What the page wrote to the console, and what the browser had to say. */
  List<String> console() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(Object::toString).toList();
  }

  /** The value of an expression in the page. */
  Object value(String expression) {
    return driver.executeScript("return " + expression);
  }

  /** What axe finds: rule and places, one a line, or nothing. */
  List<String> violations(String... without) {
    var found = new ArrayList<String>();
    var options = new AxeRunOptions();
    // the thousands of places where all is well stay in the browser
    options.setResultTypes(List.of("violations"));
    var axe = new AxeBuilder().withOptions(options);
    axe.setLegacyMode(true);
    axe.disableRules(List.of(without));
    for (Rule rule : axe.analyze(driver).getViolations()) {
      rule.getNodes().forEach(node -> found.add(rule.getId() + ": "
          + node.getTarget() + ", " + node.getFailureSummary()));
    }
    return found;
  }

  /** Whether a reader sees the first element that fits. */
  boolean shows(String selector) {
    return driver.findElement(By.cssSelector(selector)).isDisplayed();
  }

  /** Presses a key where the focus is. */
  void press(Keys key) {
    type(key);
  }

  /** Gives the focus to the first element that fits. */
  void focus(String selector) {
    value("document.querySelector('" + selector + "').focus()");
  }

  /** Types where the focus is. */
  void type(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  /** Presses a key while another one is held down. */
  void chord(Keys held, CharSequence key) {
    new Actions(driver).keyDown(held).sendKeys(key).keyUp(held).perform();
  }

  /** Goes on when an expression in the page is true; fails if it stays. */
  void until(String expression) {
    until(expression, PATIENCE);
  }

  /** The same for what may take long where much else runs. */
  void until(String expression, Duration patience) {
    new WebDriverWait(driver, patience, LOOK_AGAIN)
        .withMessage("in the page: " + expression)
        .until(any -> Boolean.TRUE.equals(value(expression)));
  }

  /**
   * Loads the page again until an expression in it is true. What a page
   * stores reaches the next load late, or not, if a process changes.
   *
   * @param before what is done before each load
   */
  void loadAgainUntil(Runnable before, String condition) {
    new WebDriverWait(driver, PATIENCE, LOOK_AGAIN)
        .withMessage("in the page, loaded again: " + condition)
        .until(any -> {
          before.run();
          driver.navigate().refresh();
          return Boolean.TRUE.equals(value(condition));
        });
  }

  /** What a reader who pastes would get. */
  Object clipboard() {
    driver.executeScript("const t = document.createElement('textarea');"
        + "t.id = 'pasted'; document.body.append(t); t.focus()");
    chord(Keys.CONTROL, "v");
    return value("document.querySelector('#pasted').value");
  }

  /** The page as it would lie on paper of that width, from now on. */
  void paper(int width) {
    command("Emulation.setEmulatedMedia", Map.of("media", "print"));
    resize(width);
  }

  private void resize(int width) {
    command("Emulation.setDeviceMetricsOverride", Map.of(
        "width", width, "height", 800, "deviceScaleFactor", 1,
        "mobile", width < 500));
  }

  /** The whole page as a picture. */
  void picture(Path file) throws IOException {
    long height = ((Number) value(
        "document.documentElement.scrollHeight")).longValue();
    long width = ((Number) value("innerWidth")).longValue();
    var clip = Map.of("x", 0, "y", 0, "scale", 1,
        "width", width, "height", Math.min(height, 16_000));
    String data = (String) command("Page.captureScreenshot", Map.of(
        "captureBeyondViewport", true, "optimizeForSpeed", true,
        "clip", clip)).get("data");
    Files.createDirectories(file.getParent());
    Files.write(file, Base64.getDecoder().decode(data));
  }

  /** The pages of a folder, the first page first. */
  static List<Path> pages(Path book) throws IOException {
    try (Stream<Path> files = Files.list(book)) {
      return files.filter(file -> file.toString().endsWith(".html"))
          .sorted().toList();
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
