package zapbook.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an exercise says its tests do on the pristine starter.
 *
 * @param fails names of the test methods that fail, from easy to subtle, each with a phrase that
 *     its failure must contain
 * @param given names of the test methods that pass from the beginning
 */
public record Declared(Map<String, String> fails, List<String> given) {

  /** Keeps the order of the tests. */
  public Declared {
    fails = Collections.unmodifiableMap(new LinkedHashMap<>(fails));
    given = List.copyOf(given);
  }

  /** How many tests there are. */
  public int tests() {
    return fails.size() + given.size();
  }

  /** Whether a test is declared. */
  public boolean has(String test) {
    return fails.containsKey(test) || given.contains(test);
  }

  /** The same without some of the tests. */
  public Declared without(Collection<String> tests) {
    Map<String, String> rest = new LinkedHashMap<>(fails);
    rest.keySet().removeAll(tests);
    return new Declared(rest, given.stream().filter(test -> !tests.contains(test)).toList());
  }

  /**
   * What is not as declared, a sentence each. Empty only when every declared test ran, the
   * failing ones failed with an assertion in the declared words, and no other test ran.
   */
  public List<String> complaints(Verdict verdict) {
    List<String> complaints = new ArrayList<>();
    verdict.problems().forEach(problem -> complaints.add("does not compile: " + problem));
    fails.forEach((test, phrase) -> checkFails(verdict, test, phrase, complaints));
    given.forEach(test -> checkPasses(verdict, test, complaints));
    for (Outcome outcome : verdict.outcomes()) {
      if (!has(outcome.test())) {
        complaints.add(outcome.test() + " is not declared");
      }
    }
    return complaints;
  }

  private static void checkFails(Verdict verdict, String test, String phrase,
      List<String> complaints) {
    List<Outcome> outcomes = verdict.outcomesOf(test);
    if (outcomes.isEmpty()) {
      complaints.add(test + " did not run");
    }
    for (Outcome outcome : outcomes) {
      if (outcome.kind() != Outcome.Kind.WRONG) {
        complaints.add(test + " should fail with an assertion, but " + outcome.kind());
      } else if (!outcome.says(phrase)) {
        complaints.add(test + " fails without the words '" + phrase + "': "
            + outcome.message());
      }
    }
  }

  private static void checkPasses(Verdict verdict, String test, List<String> complaints) {
    List<Outcome> outcomes = verdict.outcomesOf(test);
    if (outcomes.isEmpty()) {
      complaints.add(test + " did not run");
    }
    for (Outcome outcome : outcomes) {
      if (!outcome.passed()) {
        complaints.add(test + " is given and should pass: " + outcome.message());
      }
    }
  }
}
