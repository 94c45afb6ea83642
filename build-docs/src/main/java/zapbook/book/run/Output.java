package zapbook.book.run;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a snippet prints. In the local engine it prints to the streams of this
 * JVM, so they are swapped while it runs. A terminal shows both streams in one
 * place, and so does this.
 */
final class Output {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    void during(Runnable work) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        PrintStream both = new PrintStream(
                bytes, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
        try {
            work.run();
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    List<String> lines() {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
