package zapbook.book.run;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a snippet prints. In the local engine it prints to the streams of this
 * JVM. They are replaced by streams that ask who prints: the threads of
 * a snippet inherit the place where its output is gathered. A terminal shows
 * both streams in one place, and so does this.
 */
final class Output {

    private static final InheritableThreadLocal<Output> CURRENT =
            new InheritableThreadLocal<>();

    private static PrintStream out;
    private static PrintStream err;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    void during(Runnable work) {
        putInPlace();
        CURRENT.set(this);
        try {
            work.run();
        } finally {
            CURRENT.remove();
        }
    }

    List<String> lines() {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** Somebody else may have replaced the streams since. */
    private static synchronized void putInPlace() {
        if (System.out != out) {
            out = asking(System.out);
            System.setOut(out);
        }
        if (System.err != err) {
            err = asking(System.err);
            System.setErr(err);
        }
    }

    /** A stream for whoever gathers, else for the one that was there. */
    private static PrintStream asking(PrintStream otherwise) {
        OutputStream either = new OutputStream() {
            @Override
            public void write(int b) {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] text, int from, int length) {
                Output output = CURRENT.get();
                if (output == null) {
                    otherwise.write(text, from, length);
                } else {
                    output.bytes.write(text, from, length);
                }
            }

            @Override
            public void flush() {
                otherwise.flush();
            }
        };
        return new PrintStream(either, true, StandardCharsets.UTF_8);
    }
}
