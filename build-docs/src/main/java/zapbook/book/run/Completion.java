package zapbook.book.run;

import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/**
 * Where one input ends and the next begins. That is a question of syntax
 * alone, so one JShell answers it for all chapters.
 *
 * <p>A chapter's own shell must not be asked: with the first question JShell
 * begins to index the class path in the background, through the file manager
 * that the compiler uses at the same time, and now and then the compiler then
 * misses a folder of the class path.
 */
final class Completion {

    private static final SourceCodeAnalysis ANALYSIS = JShell.builder()
            .executionEngine("local").build().sourceCodeAnalysis();

    private Completion() {
    }

    /** The first input of a text, whether it is complete, and the rest. */
    static CompletionInfo of(String source) {
        synchronized (ANALYSIS) {
            return ANALYSIS.analyzeCompletion(source);
        }
    }
}
