package zapbook.book.answer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import zapbook.book.run.Ask;
import zapbook.book.run.Mode;

/**
 * A number that changes when anything changes on which answers depend: a
 * class or resource on the class path, the JDK, the feedback mode, and what
 * was asked so far.
 */
final class Fingerprint {

    /** Changes when outcomes are kept in another form. */
    private static final String FORM = "1";

    private final byte[] classes;
    private final Mode mode;

    /**
     * Reads the class path.
     *
     * @throws UncheckedIOException if a file cannot be read
     */
    Fingerprint(List<Path> classPath, Mode mode) {
        MessageDigest digest = digest();
        classPath.forEach(entry -> add(digest, entry));
        this.classes = digest.digest();
        this.mode = mode;
    }

    /** The number of a chapter's asks, as 64 hexadecimal digits. */
    String of(List<Ask> asks) {
        MessageDigest digest = digest();
        digest.update(classes);
        add(digest, FORM);
        add(digest, System.getProperty("java.vm.version"));
        add(digest, System.getProperty("java.vendor"));
        add(digest, mode.name());
        for (Ask ask : asks) {
            add(digest, ask.kind());
            add(digest, ask.source());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, Path entry) {
        try (Stream<Path> files = Files.isDirectory(entry)
                ? Files.walk(entry) : Stream.of(entry)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(Fingerprint::counts).sorted().toList()) {
                add(digest, entry.relativize(file).toString());
                add(digest, Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + entry, e);
        }
    }

    /** What only a browser or a printer reads changes no answer. */
    private static boolean counts(Path file) {
        return !file.toString().matches(".*\\.(css|js|yml)");
    }

    /** With its length, so that no two sequences look alike. */
    private static void add(MessageDigest digest, byte[] bytes) {
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static void add(MessageDigest digest, String text) {
        add(digest, text.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
