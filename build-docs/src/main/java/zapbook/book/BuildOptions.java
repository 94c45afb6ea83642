package zapbook.book;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import zapbook.book.run.Watch;

/** What Maven says to the programs that make the book, on screen and paper. */
public final class BuildOptions {

    @Option(names = "--root", defaultValue = ".", paramLabel = "DIR",
            description = "The root of the kit; default: here.")
    private Path root;

    @Option(names = "--skip", defaultValue = "${sys:book.skip:-false}",
            arity = "0..1", fallbackValue = "true",
            description = "Do nothing; for Maven.")
    private String skip;

    /** Runs one of the programs, and ends the JVM with its exit code. */
    public static void runAndExit(Callable<Integer> program, String[] args) {
        // compile errors and numbers in the book are English everywhere
        Locale.setDefault(Locale.US);
        Watch.guardExit();
        System.exit(new CommandLine(program).execute(args));
    }

    /**
     * Whether there is nothing to do, which is said.
     *
     * @param program who says it
     */
    public boolean skipped(String program) {
        if (on(skip)) System.out.println(program + ": skipped");
        return on(skip);
    }

    /** The kit on which to work. */
    public BookSettings settings() {
        return BookSettings.of(root.toAbsolutePath().normalize());
    }

    /** {@code -Dbook.skip} without a value means yes. */
    static boolean on(String value) {
        return value != null && !value.equals("false");
    }
}
