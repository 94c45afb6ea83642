package zapbook.book.run;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/**
 * Types into a JShell that a reader sits at, and prints what would stand on
 * his screen: prompts, inputs, answers, as in the book.
 */
public final class LiveShell {

    private final JShell shell;
    private final Feedback feedback;

    /** Beside whoever else uses this JShell. */
    public LiveShell(JShell shell) {
        this.shell = shell;
        this.feedback = new Feedback(shell, Mode.NORMAL);
    }

    /**
     * Types one input.
     *
     * @param input what is typed, complete; several lines are possible
     * @param out   where prompt, input and answer go
     * @return whether it was accepted and came to its end
     */
    public boolean type(String input, PrintStream out) {
        out.println(Transcript.PROMPT
                + input.replace("\n", "\n" + Transcript.MORE));
        List<String> answer = new ArrayList<>();
        boolean well = run(input, answer);
        answer.forEach(out::println);
        return well;
    }

    /** The same without a word. */
    public boolean run(String input) {
        return run(input, new ArrayList<>());
    }

    /** As in the tool, what follows a failure on one line is left out. */
    private boolean run(String input, List<String> answer) {
        String rest = input;
        boolean well = true;
        while (well && !rest.isBlank()) {
            CompletionInfo part = Completion.of(rest);
            for (SnippetEvent event : shell.eval(part.source())) {
                answer.addAll(feedback.lines(event));
                well &= event.causeSnippet() != null || isWell(event);
            }
            rest = part.remaining();
        }
        return well;
    }

    private static boolean isWell(SnippetEvent event) {
        return event.exception() == null
                && event.status() != Snippet.Status.REJECTED;
    }
}
