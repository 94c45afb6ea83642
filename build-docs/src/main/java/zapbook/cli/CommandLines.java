package zapbook.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;
import zapbook.cli.kit.Chapter;
import zapbook.cli.kit.ColorChoice;
import zapbook.cli.kit.Folded;
import zapbook.cli.kit.Kit;
import zapbook.cli.kit.OtherKit;
import zapbook.cli.kit.Terminal;
import zapbook.cli.kit.WrongUse;

/** Wires picocli: colour, the one-line errors and the exit codes. */
public final class CommandLines {

  /** Words after which a line is for git, a shell or another program. */
  static final Set<String> FOR_PROGRAMS =
      Set.of("--json", "--print", "diff", "solution");

  /** Words that name their trees, look at this very thing, or only tell. */
  static final Set<String> ANYWHERE = Set.of(
      "--report", "doctor", "help", "--help", "-h", "--version", "-V");

  private CommandLines() {}

  /** Runs one command and returns its exit code. It never throws. */
  public static int run(String... args) {
    var words = Arrays.asList(args);
    var errors = new Errors(words.contains("--debug"));
    try {
      stayHere(Path.of(""), words);
      if (WatchCommand.isPlain(words)) return watch(words, errors);
      var line = create(errors, System.getenv(), words);
      // who searches in it, or reads it elsewhere, wants whole lines
      if (Terminal.isThere()) fold(line, words);
      return line.execute(withoutHelpForNothing(args));
    } catch (Throwable fault) {
      // picocli hands exceptions to its handlers, but lets errors through
      var err = new PrintWriter(System.err, true);
      return errors.report(
          fault, Terminal.isThere() ? Folded.sentences(err) : err);
    }
  }

  /** Refuses what would be done to another kit than the reader's. */
  static void stayHere(Path place, List<String> words) {
    if (words.stream().anyMatch(CommandLines::worksAnywhere)) return;
    OtherKit.around(Kit.here(), place).ifPresent(other -> {
      throw new WrongUse(other.found() + "; " + other.advice());
    });
  }

  private static boolean worksAnywhere(String word) {
    return ANYWHERE.contains(word.replaceFirst("=.*", ""));
  }

  /** Keeps what is printed within the width of a terminal. */
  static void fold(CommandLine line, List<String> words) {
    if (Collections.disjoint(words, FOR_PROGRAMS)) {
      line.setOut(Folded.paths(line.getOut()));
    }
    if (!words.contains("--debug")) {
      line.setErr(Folded.sentences(line.getErr()));
    }
  }

  /** Without the parser, which would need as long as the tests. */
  private static int watch(List<String> words, Errors errors) {
    var err = Folded.sentences(new PrintWriter(System.err, true));
    try {
      var out = new PrintWriter(new OutputStreamWriter(
          System.out, Terminal.charset()), true);
      return WatchCommand.watch(words.size() > 1 ? words.get(1) : null,
          Folded.paths(out), err, ColorChoice.auto.ansi(System.getenv()));
    } catch (Throwable fault) {
      return errors.report(fault, err);
    }
  }

  /** Who asks for help on a word that is no command is told that. */
  static String[] withoutHelpForNothing(String... args) {
    boolean asks = Stream.of(args).anyMatch(CommandLines::isHelp);
    boolean known = !asks || args[0].startsWith("-")
        || new CommandLine(new Zapbook()).getSubcommands()
            .containsKey(args[0]);
    return known ? args : Stream.of(args)
        .filter(word -> !isHelp(word)).toArray(String[]::new);
  }

  private static boolean isHelp(String word) {
    return word.equals("--help") || word.equals("-h");
  }

  /** The command as the given words and environment ask for it. */
  static CommandLine create(
      Errors errors, Map<String, String> env, List<String> args) {
    var line = new CommandLine(new Zapbook());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.registerConverter(Chapter.class, Chapter::parse);
    line.setParameterExceptionHandler(errors);
    line.setExecutionExceptionHandler(errors);
    var ansi = ColorChoice.from(args).ansi(env);
    line.setColorScheme(CommandLine.Help.defaultColorScheme(ansi));
    line.setUsageHelpWidth(80);
    return line;
  }
}
