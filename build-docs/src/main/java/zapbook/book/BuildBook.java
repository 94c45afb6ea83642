package zapbook.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import zapbook.book.gate.Problem;
import zapbook.book.run.ChapterShell;
import zapbook.book.run.Mode;

/**
 * Builds the book: {@code java -cp … zapbook.book.BuildBook [--rewrite]}.
 * Exit code 0 if the book stands, 1 if it does not, 2 for wrong use.
 */
@Command(name = "book", mixinStandardHelpOptions = true,
        description = "Runs the transcripts and renders the book.")
public final class BuildBook implements Callable<Integer> {

    @Mixin
    private BuildOptions options;

    @Option(names = "--rewrite", defaultValue = "${sys:book.rewrite:-false}",
            arity = "0..1", fallbackValue = "true",
            description = "Put right answers into the chapters.")
    private String rewrite;

    /** Builds and ends the JVM. */
    public static void main(String[] args) {
        BuildOptions.runAndExit(new BuildBook(), args);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (options.skipped("book")) {
            return 0;
        }
        long start = System.nanoTime();
        BookSettings settings = options.settings()
                .withRewrite(BuildOptions.on(rewrite));
        Path target = settings.pages().getParent();
        if (Files.isDirectory(target) && !Files.isWritable(target)) {
            System.err.println("book: " + target + " is read-only; to render"
                    + " the book it must be one that can be written");
            return 2;
        }
        Thread shell = Files.exists(settings.kept())
                ? new Thread() : new Thread(BuildBook::warmUp);
        shell.start();
        try (var asciidoctor = BookBuilder.newAsciidoctor()) {
            shell.join();
            BookBuilder builder = new BookBuilder(asciidoctor, settings);
            return report(builder.build(), builder.tally(), start, settings);
        }
    }

    /**
     * The compiler behind JShell gets ready while JRuby starts, if this is a
     * first build: later ones run a chapter or none.
     */
    private static void warmUp() {
        try (var shell = new ChapterShell(
                List.of(), Mode.NORMAL, Duration.ofSeconds(9))) {
            shell.value("List.of(1).size()");
        }
    }

    private static int report(List<Problem> problems, Tally tally,
                              long start, BookSettings settings) {
        problems.forEach(System.err::println);
        String time = String.format(Locale.ROOT, "%.1f s",
                (System.nanoTime() - start) / 1e9);
        if (problems.isEmpty()) {
            System.out.println("book: " + tally + " checked in " + time
                    + ", " + tally.chaptersRun());
            System.out.println("book: "
                    + settings.pages().resolve("index.html"));
            return 0;
        }
        System.err.println("book: " + problems.size() + " problems, nothing "
                + "written (" + tally + ", " + time + ")");
        return 1;
    }
}
