package zapbook.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main class in a JVM of its own, as Maven starts it. */
class BuildBookTest {

    @TempDir
    Path root;

    @Test
    void aSnippetThatEndsTheJvmIsAFailureWithItsLine() throws Exception {
        new SampleBook(root).chapter(
                "[.jshell]\n----\njshell> System.exit(0)\n----\n");
        Process book = start("--root", root.toString());
        assertThat(output(book)).startsWith("chapters/one.adoc:6: "
                + "the JVM was told to exit while this line ran");
        assertThat(book.waitFor()).isEqualTo(1);
    }

    @Test
    void skippingDoesNothing() throws Exception {
        Process book = start("--root", root.toString(), "--skip");
        assertThat(output(book)).startsWith("book: skipped");
        assertThat(book.waitFor()).isZero();
    }

    private static Process start(String... args) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java")
                        .toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "-XX:+IgnoreUnrecognizedVMOptions",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow", "-cp",
                System.getProperty("java.class.path"),
                "zapbook.book.BuildBook"));
        command.addAll(List.of(args));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static String output(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(),
                StandardCharsets.UTF_8);
    }
}
