/**
 * Reads golden scenarios from files, and writes them: one JSON object a
 * line, plain or packed with gzip, and never more than one line at once.
 *
 * <pre>
 *   ScenarioFile      the lines of a file, as scenarios
 *     JsonLine          a line as plain values: maps, lists, Longs, ...
 *     ScenarioReader    plain values as a scenario
 *       RunReader         its runs, and what the kernels did
 *     Fields            one JSON object, whose fields have types
 *   ScenarioWriter    a scenario as one line
 *     JsonText          plain values as JSON
 *   ExclusionFile     which runs are known not to match
 *   BadInput          what is wrong: file, line, found, expected
 * </pre>
 *
 * <p>ScenarioReader, ScenarioWriter and what they use are compiled for the
 * browser too, where plain values come from the browser's own JSON.
 */
package zapbook.scenario;
