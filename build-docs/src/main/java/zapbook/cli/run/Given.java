package zapbook.cli.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import zapbook.cli.kit.DidYouMean;
import zapbook.cli.kit.Numbers;
import zapbook.cli.kit.WrongUse;
import zapbook.workloads.Parameter;
import zapbook.workloads.Workload;

/**
 * Parameters that are not to have their standard value: with the option -p,
 * or as words of their own.
 */
public final class Given {

  @Option(
      names = {"-p", "--parameter"},
      paramLabel = "NAME=VALUE",
      description = "A parameter of the workload; may be repeated."
          + " run --list shows them.")
  private List<String> words = List.of();

  /** Takes words without the option: roots=16. */
  void add(List<String> bare) {
    for (String word : bare) {
      if (word.indexOf('=') < 1) {
        throw new WrongUse("'" + word + "' is one word too many; expected"
            + " parameters, NAME=VALUE");
      }
    }
    words = Stream.concat(words.stream(), bare.stream()).toList();
  }

  /** Whether nothing was given. */
  boolean isEmpty() {
    return words.isEmpty();
  }

  /** The numbers by name. */
  Map<String, Long> numbers(Workload workload) {
    return numbers(workload, words);
  }

  /**
   * The numbers by name, each known to the workload and in its range, and
   * all of them possible together.
   *
   * @param workload what they are for
   * @param words such as roots=16
   * @throws WrongUse if one is malformed, unknown or not possible
   */
  public static Map<String, Long> numbers(
      Workload workload, List<String> words) {
    var numbers = new LinkedHashMap<String, Long>();
    for (String word : words) {
      int at = word.indexOf('=');
      if (at < 1) {
        throw new WrongUse("'" + word + "' is no parameter with a value;"
            + " expected such as " + example(workload));
      }
      var parameter = named(workload, word.substring(0, at));
      long value = number(parameter, word.substring(at + 1));
      if (numbers.put(parameter.name(), value) != null) {
        throw new WrongUse(parameter.name() + " is given twice");
      }
    }
    try {
      workload.check(numbers);
    } catch (IllegalArgumentException e) {
      throw new WrongUse(e.getMessage());
    }
    return numbers;
  }

  private static String example(Workload workload) {
    var first = workload.parameters().get(0);
    return first.name() + "=" + first.standard();
  }

  private static Parameter named(Workload workload, String name) {
    var known = workload.parameters().stream().map(Parameter::name).toList();
    return workload.parameters().stream()
        .filter(one -> one.name().equals(name)).findFirst()
        .orElseThrow(() -> new WrongUse(workload.name()
            + " has no parameter '" + name + "'" + DidYouMean.hintOr(name,
                known, "; expected one of " + String.join(", ", known))));
  }

  /** A whole number; 4_000 and 4,000 are 4000. */
  private static long number(Parameter parameter, String word) {
    String digits = word.replaceAll("(?<=\\d)[_,](?=\\d)", "");
    boolean isNumber = digits.matches("-?\\d{1,18}");
    long value = isNumber ? Long.parseLong(digits) : 0;
    if (!isNumber || value < parameter.least() || value > parameter.most()) {
      throw new WrongUse(parameter.name() + " cannot be '" + word
          + "'; expected " + Numbers.grouped(parameter.least()) + " to "
          + Numbers.grouped(parameter.most()));
    }
    return value;
  }
}
