package zapbook.workloads;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The numbers of one run: those that were given, and standards. */
public final class Values {
  private final Map<String, Long> numbers = new LinkedHashMap<>();

  private Values(List<Parameter> parameters, Map<String, Long> given) {
    for (Parameter each : parameters) {
      long value = given.getOrDefault(each.name(), each.standard());
      numbers.put(each.name(), each.checked(value));
    }
  }

  /**
   * Fills in what was not given.
   *
   * @param parameters what the run takes
   * @param given names and numbers
   * @return a number for every parameter
   * @throws IllegalArgumentException if a name is unknown, or a number
   *     out of its range
   */
  static Values of(List<Parameter> parameters, Map<String, Long> given) {
    List<String> known = parameters.stream().map(Parameter::name).toList();
    for (String name : given.keySet()) {
      if (!known.contains(name)) {
        throw new IllegalArgumentException("no parameter '" + name
            + "', expected one of " + String.join(", ", known));
      }
    }
    return new Values(parameters, given);
  }

  /**
   * Reads numbers as a user writes them.
   *
   * @param words for instance {@code roots=16} and {@code pages=4_000}
   * @return the numbers by their names
   * @throws IllegalArgumentException if a word is malformed or a name
   *     comes twice
   */
  static Map<String, Long> parse(String... words) {
    Map<String, Long> numbers = new LinkedHashMap<>();
    for (String word : words) {
      if (!word.matches("\\w+=\\d([_,]?\\d){0,17}")) {
        throw new IllegalArgumentException("'" + word + "' is no parameter"
            + " with its value, expected for instance roots=16");
      }
      int at = word.indexOf('=');
      Long before = numbers.put(word.substring(0, at), Long.valueOf(
          word.substring(at + 1).replaceAll("[_,]", "")));
      if (before != null) {
        throw new IllegalArgumentException(
            word.substring(0, at) + " is given twice");
      }
    }
    return numbers;
  }

  /** Numbers as a user can write them, with blanks between. */
  static String text(Map<String, Long> numbers) {
    return numbers.entrySet().stream()
        .map(each -> each.getKey() + "=" + each.getValue())
        .collect(Collectors.joining(" "));
  }

  /**
   * A number.
   *
   * @param name of the parameter
   * @return its value
   */
  public long get(String name) {
    return numbers.get(name);
  }

  int number(String name) {
    return Math.toIntExact(get(name));
  }

  /**
   * Of two numbers one cannot be greater than the other.
   *
   * @param few name of the one
   * @param many name of the other
   * @param why a few words
   * @return empty if it is not; else what is wrong, and why
   */
  String atMost(String few, String many, String why) {
    return get(few) <= get(many) ? "" : String.format(Locale.ROOT,
        "%s: at most %,d with %s=%d, not %,d, since %s", few, get(many),
        many, get(many), get(few), why);
  }

  /** {@return all names and numbers, in a fixed order} */
  public Map<String, Long> asMap() {
    return new LinkedHashMap<>(numbers);
  }

  @Override
  public String toString() {
    return text(numbers);
  }
}
