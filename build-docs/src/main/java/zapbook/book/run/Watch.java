package zapbook.book.run;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Knows which lines of the book are running, so that a snippet which ends the
 * JVM, or never ends, does not do so silently.
 */
public final class Watch {

    /** The line that each chapter is at, by the chapter's thread. */
    private static final Map<Thread, String> RUNNING =
            new ConcurrentHashMap<>();

    private Watch() {
    }

    /** Called before each input with its place, and with "" after it. */
    public static void at(String place) {
        if (place.isEmpty()) {
            RUNNING.remove(Thread.currentThread());
        } else {
            RUNNING.put(Thread.currentThread(), place);
        }
    }

    /**
     * From now on an exit of the JVM while an input runs is an error. Without
     * this a {@code System.exit(0)} in a snippet would look like success.
     */
    public static void guardExit() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (!RUNNING.isEmpty()) {
                giveUp(String.join(" or ", RUNNING.values().stream()
                        .sorted().toList()),
                        "the JVM was told to exit while this line ran");
            }
        }, "exit guard"));
    }

    /** The line that this thread's chapter is at. */
    static String place() {
        return RUNNING.getOrDefault(Thread.currentThread(), "");
    }

    static void giveUp(String place, String why) {
        // System.err may lead to a snippet's output at this moment
        PrintStream err = new PrintStream(
                new FileOutputStream(FileDescriptor.err), true);
        err.println(place + ": " + why);
        Runtime.getRuntime().halt(1);
    }
}
