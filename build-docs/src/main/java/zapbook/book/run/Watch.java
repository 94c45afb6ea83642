package zapbook.book.run;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;

/**
 * Knows which line of the book is running, so that a snippet which ends the
 * JVM, or never ends, does not do so silently.
 */
public final class Watch {

    private static volatile String running = "";

    private Watch() {
    }

    /** Called before each input with its place, and with "" after it. */
    public static void at(String place) {
        running = place;
    }

    /**
     * From now on an exit of the JVM while an input runs is an error. Without
     * this a {@code System.exit(0)} in a snippet would look like success.
     */
    public static void guardExit() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (!running.isEmpty()) {
                giveUp("the JVM was told to exit while this line ran");
            }
        }, "exit guard"));
    }

    static void giveUp(String why) {
        // System.err may be swapped at this moment
        PrintStream err = new PrintStream(
                new FileOutputStream(FileDescriptor.err), true);
        err.println(running + ": " + why);
        Runtime.getRuntime().halt(1);
    }
}
