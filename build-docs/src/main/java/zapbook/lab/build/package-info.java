/**
 * Compiles the laboratories to one JavaScript file, with TeaVM.
 *
 * <pre>
 *   CompileScript   the main class; does nothing if nothing has changed
 *     PlainFormat     puts zapbook.lab.Format in the place of String.format
 *     PageRegex       puts zapbook.lab.Regex in the place of String.split
 *     NumberEntries   and NumberSpte in that of Spte
 *     FastLongs       a long is a number where it fits into one
 *       Replaced        parts of a script, replaced
 *     Ingredients     which classes went into the script, and how they were
 * </pre>
 *
 * <p>The only package that knows the compiler, which is on the class path
 * of the build alone. Ingredients knows it not: the book asks whether the
 * script that it takes along is of the classes that it shows.
 */
package zapbook.lab.build;
