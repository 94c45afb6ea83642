/**
 * What a reader can call at the prompt of {@code zapbook shell} without an
 * import: {@link zapbook.prompt.Prompt} is imported statically.
 *
 * <pre>
 *   Prompt          snippets, drawings, runs, questions, a class of yours
 *     |-- Snippets      the chapter's transcripts, typed once more
 *     |-- Quiz          one question after the other
 *     |-- Graph         a scenario of a file: drawn, played, replayed
 *     `-- Mine          the reader's class of an exercise, always as it is
 *                       on disk
 *
 *   Session         which kit, which chapter, which JShell; none in a plain
 *                   jshell, where what needs it says so
 *     `-- LiveExecution   runs snippets in this process, and tells Session
 *                         the JShell it does it for
 *   Javadoc         lets JShell find the comments of our sources
 *   Refused         a "no" in one line, without a stack trace
 * </pre>
 */
package zapbook.prompt;
