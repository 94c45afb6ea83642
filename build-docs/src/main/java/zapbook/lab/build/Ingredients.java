package zapbook.lab.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The kit's classes that went into a script, and how each of them was. They
 * stand in a file beside the script: a line for each, and first one for the
 * compiler.
 */
public final class Ingredients {

    private final List<Path> folders;

    /**
     * Looks for classes.
     *
     * @param folders where the kit's own classes are
     */
    public Ingredients(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** The file beside a script. */
    static Path beside(Path script) {
        return script.resolveSibling(script.getFileName() + ".made-of");
    }

    /**
     * Whether a script is there and its classes are as they were.
     *
     * @throws UncheckedIOException if a file cannot be read
     */
    public boolean areThoseOf(Path script) {
        Path list = beside(script);
        if (!Files.exists(script) || !Files.exists(list)) {
            return false;
        }
        List<String> lines = read(list);
        return lines.size() > 1 && lines.stream().skip(1).allMatch(line ->
                line(line.substring(0, line.indexOf(' '))).equals(line));
    }

    /** Whether that script was made by a compiler of this name. */
    static boolean madeBy(String compiler, Path script) {
        Path list = beside(script);
        return Files.exists(list)
                && read(list).stream().findFirst().equals(
                        Optional.of(compiler));
    }

    /** Writes down what a script was made of. */
    void write(Path script, String compiler, Collection<String> classes)
            throws IOException {
        List<String> lines = new ArrayList<>(List.of(compiler));
        classes.stream().filter(name -> name.startsWith("zapbook."))
                .filter(name -> file(name).isPresent())
                .sorted().map(this::line).forEach(lines::add);
        if (lines.size() == 1) {
            throw new IllegalStateException("no class of the kit in it");
        }
        Files.write(beside(script), lines);
    }

    private String line(String name) {
        return name + " " + file(name).map(Ingredients::digest)
                .orElse("missing");
    }

    private Optional<Path> file(String name) {
        return folders.stream()
                .map(folder -> folder.resolve(name.replace('.', '/')
                        + ".class"))
                .filter(Files::exists).findFirst();
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static String digest(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest
                    .getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
