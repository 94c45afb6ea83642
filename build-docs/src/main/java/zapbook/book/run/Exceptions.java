package zapbook.book.run;

import java.util.ArrayList;
import java.util.List;
import jdk.jshell.EvalException;
import jdk.jshell.JShellException;
import jdk.jshell.UnresolvedReferenceException;

/** An exception that a snippet threw, as the {@code jshell} tool prints it. */
final class Exceptions {

    private static final String BAR = "|  ";

    private Exceptions() {
    }

    static List<String> lines(JShellException thrown) {
        List<String> out = new ArrayList<>();
        add(out, thrown, null);
        return out;
    }

    /** What a call ran into that was never declared, or "" if nothing. */
    static String unresolved(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof UnresolvedReferenceException u) {
                return u.getSnippet().name();
            }
        }
        return "";
    }

    private static void add(List<String> out, JShellException thrown,
                            StackTraceElement[] outer) {
        if (!(thrown instanceof EvalException e)) {
            out.add(BAR + thrown);
            return;
        }
        String start = outer == null ? "Exception " : "Caused by: ";
        String text = e.getMessage() == null ? "" : ": " + e.getMessage();
        (BAR + start + e.getExceptionClassName() + text).lines()
                .forEach(out::add);
        addFrames(out, e.getStackTrace(), outer);
        if (e.getCause() != null) {
            add(out, e.getCause(), e.getStackTrace());
        }
    }

    private static void addFrames(List<String> out,
            StackTraceElement[] frames, StackTraceElement[] outer) {
        int shared = shared(frames, outer);
        for (int i = 0; i < frames.length - shared; i++) {
            out.add(BAR + "      at " + frame(frames[i]));
        }
        if (shared > 0) {
            out.add(BAR + "      ...");
        }
    }

    private static int shared(StackTraceElement[] a, StackTraceElement[] b) {
        int n = 0;
        int most = b == null ? 0 : Math.min(a.length, b.length);
        while (n < most
                && a[a.length - 1 - n].equals(b[b.length - 1 - n])) {
            n++;
        }
        return n;
    }

    private static String frame(StackTraceElement at) {
        String type = at.getClassName();
        String owner = type.isEmpty() ? ""
                : type.substring(type.lastIndexOf('.') + 1) + ".";
        String method = at.getMethodName().isEmpty()
                ? "" : at.getMethodName() + " ";
        return owner + method + "(" + place(at) + ")";
    }

    private static String place(StackTraceElement at) {
        if (at.isNativeMethod()) {
            return "Native Method";
        }
        if (at.getFileName() == null) {
            return "Unknown Source";
        }
        return at.getLineNumber() < 0 ? at.getFileName()
                : at.getFileName() + ":" + at.getLineNumber();
    }
}
