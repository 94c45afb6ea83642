/**
 * Reads golden scenarios from files: one JSON object a line, plain or
 * packed with gzip, and never more than one line at once.
 *
 * <pre>
 *   ScenarioFile      the lines of a file, as scenarios
 *     ScenarioReader    the object of one line
 *       RunReader         its runs, and what the kernels did
 *     Fields            one JSON object, whose fields have types
 *     Values            JSON as plain values, to be compared
 *   ExclusionFile     which runs are known not to match
 *   BadInput          what is wrong: file, line, found, expected
 * </pre>
 */
package zapbook.scenario;
