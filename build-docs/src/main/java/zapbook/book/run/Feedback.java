package zapbook.book.run;

import java.util.ArrayList;
import java.util.List;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;

/**
 * What the {@code jshell} tool prints for an event, word for word. The tool
 * keeps this to itself; a test holds ours against the real one.
 */
final class Feedback {

    private static final String BAR = "|  ";

    private final JShell shell;
    private final Mode mode;

    Feedback(JShell shell, Mode mode) {
        this.shell = shell;
        this.mode = mode;
    }

    /** The lines for one event; empty for most updates. */
    List<String> lines(SnippetEvent event) {
        if (event.causeSnippet() != null) {
            return update(event);
        }
        List<String> out = new ArrayList<>();
        Snippet snippet = event.snippet();
        shell.diagnostics(snippet).forEach(diag ->
                out.addAll(Diagnostics.lines(snippet.source(), diag)));
        if (event.exception() != null) {
            out.addAll(Exceptions.lines(event.exception()));
        } else if (event.status() == Status.VALID) {
            out.addAll(valid(event));
        }
        return out;
    }

    /** What is still missing for a snippet that JShell accepted, or "". */
    String unresolved(SnippetEvent event) {
        if (event.status() != Status.RECOVERABLE_DEFINED
                && event.status() != Status.RECOVERABLE_NOT_DEFINED) {
            return "";
        }
        DeclarationSnippet declared = (DeclarationSnippet) event.snippet();
        List<String> names = new ArrayList<>(
                shell.unresolvedDependencies(declared).toList());
        shell.diagnostics(declared).map(d -> d.getMessage(null))
                .forEach(names::add);
        return String.join(", ", names);
    }

    private List<String> valid(SnippetEvent event) {
        Snippet snippet = event.snippet();
        String name = name(snippet);
        return switch (snippet.kind()) {
            case VAR, EXPRESSION -> value(event, name);
            case METHOD -> declared(event, "method " + name + "("
                    + ((MethodSnippet) snippet).parameterTypes() + ")");
            case TYPE_DECL -> declared(event, typeKind(snippet) + " " + name);
            default -> List.of();
        };
    }

    private List<String> value(SnippetEvent event, String name) {
        var kind = event.snippet().subKind();
        if (!mode.showsValue(kind)) {
            return List.of();
        }
        String value = truncated(event.value(), mode.truncation(kind));
        return (name + " ==> " + value).lines().toList();
    }

    private List<String> declared(SnippetEvent event, String what) {
        return mode.showsDeclarations()
                ? List.of(BAR + action(event) + " " + what) : List.of();
    }

    /** A variable whose type was redefined loses its value, and is told so. */
    private List<String> update(SnippetEvent event) {
        boolean lost = event.snippet() instanceof VarSnippet
                && event.status() == Status.VALID
                && action(event).equals("replaced");
        return lost && mode.showsDeclarations()
                ? List.of(BAR + "  update replaced variable "
                        + name(event.snippet()) + ", reset to null")
                : List.of();
    }

    private static String action(SnippetEvent event) {
        if (!event.previousStatus().isActive()) {
            return "created";
        }
        return event.isSignatureChange() ? "replaced" : "modified";
    }

    private static String name(Snippet snippet) {
        if (snippet instanceof DeclarationSnippet declared) {
            return declared.name();
        }
        return snippet instanceof ExpressionSnippet e ? e.name() : "";
    }

    private static String typeKind(Snippet snippet) {
        return switch (((TypeDeclSnippet) snippet).subKind()) {
            case INTERFACE_SUBKIND -> "interface";
            case ENUM_SUBKIND -> "enum";
            case ANNOTATION_TYPE_SUBKIND -> "annotation interface";
            case RECORD_SUBKIND -> "record";
            default -> "class";
        };
    }

    /** The tool keeps two thirds of the front and one third of the end. */
    private static String truncated(String value, int limit) {
        if (value == null || value.length() <= limit) {
            return String.valueOf(value);
        }
        int end = limit / 3;
        return value.substring(0, limit - 5 - end) + " ... "
                + value.substring(value.length() - end);
    }
}
