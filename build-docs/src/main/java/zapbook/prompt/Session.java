package zapbook.prompt;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import jdk.jshell.JShell;

/**
 * Where the reader sits. There is one in a process, since a prompt has
 * nothing but static methods to call.
 */
public final class Session {

  private static Session current;

  private final Path root;
  private final int chapter;
  private final UnaryOperator<String> command;
  private final Snippets snippets;
  private JShell shell;

  private Session(Path root, int chapter, Path script,
      UnaryOperator<String> command) {
    this.root = root;
    this.chapter = chapter;
    this.command = command;
    this.snippets = new Snippets(this, script);
  }

  /**
   * A reader sits down.
   *
   * @param root the kit's folder
   * @param chapter 0 to 10
   * @param script the chapter's inputs as a file; it may be missing
   * @param command spells a command of the kit, such as "check 3"
   */
  public static void begin(Path root, int chapter, Path script,
      UnaryOperator<String> command) {
    current = new Session(root, chapter, script, command);
  }

  /** The tool has made a JShell, at the start or after /reset. */
  static void runsIn(JShell made) {
    if (current != null) {
      current.shell = made;
      current.snippets.forget();
    }
  }

  /**
   * The session of this process.
   *
   * @throws Refused in a plain jshell
   */
  static Session here() {
    if (current == null) {
      throw new Refused("a plain jshell cannot do this; the kit's command"
          + " shell can. /open build-docs/target/jshell/chapter2.jsh types"
          + " all snippets of chapter 2 here, too");
    }
    return current;
  }

  Path root() {
    return root;
  }

  int chapter() {
    return chapter;
  }

  Snippets snippets() {
    return snippets;
  }

  /** A command as the reader can type it. */
  String command(String words) {
    return command.apply(words);
  }

  /**
   * The JShell whose snippet is just running.
   *
   * @throws Refused if this Java does not hand it over
   */
  JShell shell() {
    if (shell == null) {
      throw new Refused("this Java does not let a snippet type snippets;"
          + " /open " + snippets.script() + " runs all of them");
    }
    return shell;
  }
}
