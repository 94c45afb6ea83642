package zapbook.book.print;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.asciidoctor.Asciidoctor;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import zapbook.book.BookBuilder;
import zapbook.book.BookSettings;
import zapbook.book.gate.Problem;
import zapbook.book.run.Watch;

/**
 * Prints the book: {@code zapbook.pdf} and {@code zapbook.epub}. Exit code 0
 * if both stand, 1 if not, 2 for wrong use.
 */
@Command(name = "print", mixinStandardHelpOptions = true,
        description = "Makes the book as PDF and EPUB.")
public final class PrintBook implements Callable<Integer> {

    @Option(names = "--root", defaultValue = ".", paramLabel = "DIR",
            description = "The root of the kit; default: here.")
    private Path root;

    @Option(names = "--skip", defaultValue = "${sys:book.skip:-false}",
            arity = "0..1", fallbackValue = "true",
            description = "Do nothing; for Maven.")
    private String skip;

    /** Prints and ends the JVM. */
    public static void main(String[] args) {
        Locale.setDefault(Locale.US);
        Watch.guardExit();
        System.exit(new CommandLine(new PrintBook()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        if (!skip.equals("false")) {
            System.out.println("print: skipped");
            return 0;
        }
        BookSettings settings =
                BookSettings.of(root.toAbsolutePath().normalize());
        int bad = 0;
        for (Paper paper : Paper.values()) {
            bad += print(settings, paper);
        }
        return bad == 0 ? 0 : 1;
    }

    private static int print(BookSettings settings, Paper paper)
            throws IOException {
        long start = System.nanoTime();
        BookBuilder.quiet();
        try (Asciidoctor asciidoctor = Asciidoctor.Factory.create()) {
            PrintedBook book = new PrintedBook(asciidoctor, settings, paper);
            List<Problem> problems = book.print();
            problems.forEach(System.err::println);
            System.out.printf(Locale.ROOT, "print: %s in %.1f s%n",
                    problems.isEmpty() ? book.file().toString()
                    : "no " + paper.backend() + ", " + problems.size()
                    + " problems,", (System.nanoTime() - start) / 1e9);
            return problems.size();
        }
    }
}
