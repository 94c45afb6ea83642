package zapbook.book.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/**
 * One JShell for one chapter, in this JVM, with the imports that every JShell
 * starts with and nothing else.
 */
public final class ChapterShell implements AutoCloseable {

    /** The imports of the tool's startup DEFAULT. */
    private static final List<String> STARTUP = List.of("java.io",
            "java.math", "java.net", "java.nio.file", "java.util",
            "java.util.concurrent", "java.util.function", "java.util.prefs",
            "java.util.regex", "java.util.stream");

    private final JShell shell;
    private final Feedback feedback;
    private final Numbering numbering = new Numbering();
    private final TimeLimit limit;

    /**
     * Starts a shell.
     *
     * @param classPath what snippets may use beside the JDK
     * @param mode      the feedback mode to print in
     * @param limit     how long one input may run
     */
    public ChapterShell(List<Path> classPath, Mode mode, Duration limit) {
        this.shell = JShell.builder().executionEngine("local")
                .idGenerator((snippet, i) -> numbering.id(snippet, this::active))
                .tempVariableNameGenerator(numbering::nextVariable)
                .build();
        this.feedback = new Feedback(shell, mode);
        this.limit = new TimeLimit(shell, limit);
        classPath.forEach(p -> shell.addToClasspath(p.toString()));
        STARTUP.forEach(p -> shell.eval("import " + p + ".*;"));
        numbering.started();
    }

    private boolean active(Snippet snippet) {
        return shell.status(snippet).isActive();
    }

    /** Runs one input as if it had been typed, and says what is printed. */
    public Reply run(Entry entry) {
        String wrong = checkInput(entry);
        if (!wrong.isEmpty()) {
            return new Reply(List.of(), wrong);
        }
        List<String> printed = new ArrayList<>();
        String rest = entry.source();
        String fault = "";
        while (!rest.isBlank() && fault.isEmpty()) {
            CompletionInfo part = Completion.of(rest);
            Step step = step(part.source().stripTrailing());
            printed.addAll(step.lines);
            fault = step.fault;
            // the tool throws away what follows a failure on one line
            rest = step.failed ? "" : part.remaining();
        }
        return new Reply(List.copyOf(printed), fault);
    }

    /**
     * Evaluates an expression without leaving a trace in the numbering.
     *
     * @throws FailedExpression if it does not compile, throws or takes too long
     */
    public Object value(String expression) {
        numbering.asking(true);
        try {
            return handedOver("zapbook.book.run.Handover.put(\n"
                    + expression + "\n)");
        } finally {
            numbering.asking(false);
        }
    }

    /**
     * Like {@link #value}, with the types of a package in reach. The import is
     * dropped again, unless the chapter has it itself: a reader at his own
     * prompt would not have it.
     */
    public Object value(String expression, String fromPackage) {
        String types = fromPackage + ".*";
        if (shell.imports().anyMatch(i -> i.fullname().equals(types))) {
            return value(expression);
        }
        numbering.asking(true);
        var imported = shell.eval("import " + fromPackage + ".*;");
        try {
            return value(expression);
        } finally {
            imported.forEach(e -> shell.drop(e.snippet()));
        }
    }

    @Override
    public void close() {
        limit.close();
        shell.close();
    }

    private Object handedOver(String source) {
        Object[] place = Handover.open();
        Step step = step(source);
        if (step.failed || !step.fault.isEmpty()) {
            throw new FailedExpression(step.fault.isEmpty()
                    ? String.join(" ", step.lines) : step.fault);
        }
        return place[0];
    }

    private String checkInput(Entry entry) {
        if (entry.source().isBlank()) {
            return "an empty input";
        }
        if (entry.input().get(0).startsWith("/")
                && !entry.input().get(0).matches("/[/*].*")) {
            return "a command of the tool cannot stand in a transcript: "
                    + entry.input().get(0);
        }
        for (int n = 1; n < entry.input().size(); n++) {
            if (complete(String.join("\n", entry.input().subList(0, n)))) {
                return "JShell would not ask for more after: "
                        + entry.input().get(n - 1);
            }
        }
        return complete(entry.source()) ? "" : "JShell would ask for more: "
                + entry.source();
    }

    private boolean complete(String source) {
        var state = Completion.of(source).completeness();
        return state.isComplete()
                || state == SourceCodeAnalysis.Completeness.EMPTY;
    }

    private Step step(String source) {
        List<SnippetEvent> events = new ArrayList<>();
        Output output = new Output();
        boolean stopped = limit.run(() ->
                output.during(() -> events.addAll(shell.eval(source))));
        Step step = new Step(output.lines());
        if (stopped) {
            step.fault = "still running after " + limit
                    + ", stopped: " + source;
        }
        events.forEach(event -> note(event, step));
        return step;
    }

    private void note(SnippetEvent event, Step step) {
        step.lines.addAll(feedback.lines(event));
        if (event.causeSnippet() != null) {
            return;
        }
        step.failed |= event.exception() != null
                || event.status() == Snippet.Status.REJECTED;
        String missing = feedback.unresolved(event)
                + Exceptions.unresolved(event.exception());
        if (!missing.isEmpty()) {
            step.fault = "refers to what is not declared: " + missing;
        }
    }

    /** What came of one snippet. */
    private static final class Step {
        final List<String> lines;
        boolean failed;
        String fault = "";

        Step(List<String> lines) {
            this.lines = new ArrayList<>(lines);
        }
    }
}
