package zapbook.golden;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What some kernels did in a run.
 *
 * @param states the labels of those kernels
 * @param results for each operation its fields
 */
public record Expectation(
    Set<String> states, List<Map<String, Object>> results) { }
