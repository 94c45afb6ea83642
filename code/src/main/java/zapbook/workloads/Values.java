package zapbook.workloads;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

  /** {@return all names and numbers, in a fixed order} */
  public Map<String, Long> asMap() {
    return new LinkedHashMap<>(numbers);
  }

  @Override
  public String toString() {
    return numbers.toString();
  }
}
