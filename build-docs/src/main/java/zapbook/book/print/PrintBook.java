package zapbook.book.print;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.asciidoctor.Asciidoctor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import zapbook.book.BookBuilder;
import zapbook.book.BookSettings;
import zapbook.book.BuildOptions;
import zapbook.book.gate.Problem;

/**
 * Prints the book: {@code zapbook.pdf} and {@code zapbook.epub}. Exit code 0
 * if both stand, 1 if not, 2 for wrong use.
 */
@Command(name = "print", mixinStandardHelpOptions = true,
        description = "Makes the book as PDF and EPUB.")
public final class PrintBook implements Callable<Integer> {

    @Mixin
    private BuildOptions options;

    /** Prints and ends the JVM. */
    public static void main(String[] args) {
        BuildOptions.runAndExit(new PrintBook(), args);
    }

    @Override
    public Integer call() throws IOException {
        if (options.skipped("print")) {
            return 0;
        }
        int bad = 0;
        for (Paper paper : Paper.values()) {
            bad += print(options.settings(), paper);
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
