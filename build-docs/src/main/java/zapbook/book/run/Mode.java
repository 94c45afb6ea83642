package zapbook.book.run;

import jdk.jshell.Snippet.SubKind;

/** JShell's two feedback modes that a book can use. */
public enum Mode {

    /** What {@code jshell} prints when nothing is said. */
    NORMAL,
    /** {@code --feedback concise}: only values that were asked for. */
    CONCISE;

    private static final int LONG = 1000;
    private static final int SHORT = 80;

    boolean showsDeclarations() {
        return this == NORMAL;
    }

    boolean showsValue(SubKind kind) {
        return this == NORMAL || asked(kind);
    }

    /** Values that were asked for may be longer than those of variables. */
    int truncation(SubKind kind) {
        return asked(kind) ? LONG : SHORT;
    }

    private static boolean asked(SubKind kind) {
        return kind == SubKind.TEMP_VAR_EXPRESSION_SUBKIND
                || kind == SubKind.VAR_VALUE_SUBKIND;
    }
}
