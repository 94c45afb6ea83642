package zapbook.cli.run;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import zapbook.cli.kit.StageNumber;
import zapbook.cli.kit.WrongUse;
import zapbook.stages.Stage;
import zapbook.stages.Stages;

/**
 * Some of the stages.
 *
 * @param stages at least one, in order, each once
 */
record StageSet(List<Stage> stages) {

  private static final Pattern RANGE = Pattern.compile("(\\d+)-(\\d+)");

  /** Whether a stage is one of them. */
  boolean has(int number) {
    return stages.stream().anyMatch(stage -> stage.number() == number);
  }

  /** Reads what a user types: 0-9, or 4,5, or 0,4-6. */
  static final class Converter implements ITypeConverter<StageSet> {
    @Override
    public StageSet convert(String words) {
      Set<Integer> numbers = new TreeSet<>();
      for (String word : words.split(",", -1)) {
        add(numbers, word.strip(), words);
      }
      return new StageSet(numbers.stream().map(Stages::stage).toList());
    }

    private static void add(
        Set<Integer> numbers, String word, String words) {
      Matcher range = RANGE.matcher(word);
      boolean isRange = range.matches();
      if (!isRange && !word.matches("\\d+")) {
        throw noList(words);
      }
      int first = number(isRange ? range.group(1) : word);
      int last = number(isRange ? range.group(2) : word);
      if (first > last) {
        throw noList(words);
      }
      for (int number = first; number <= last; number++) {
        numbers.add(number);
      }
    }

    private static int number(String word) {
      return new StageNumber().convert(word).number();
    }

    private static WrongUse noList(String words) {
      return new WrongUse("'" + words + "' is no list of stages;"
          + " expected for instance 0-9 or 4,5");
    }
  }
}
